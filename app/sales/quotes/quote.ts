import { belongsTo, hasMany, hasOne } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany, HasOne } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import type { Day } from '#core/day'
import { QuoteSchema } from '#database/schema'
import type { InvoiceFacts } from '#documents/invoice_facts'
import User from '#identity/user'
import Customer from '#sales/customers/customer'
import QuoteAcceptance from '#sales/quotes/quote_acceptance'
import QuoteInstalment from '#sales/quotes/quote_instalment'
import QuoteLine from '#sales/quotes/quote_line'
import QuoteLink from '#sales/quotes/quote_link'

/** What one offers to do, at which price and until when: a draft until it is sent, then the customer's to answer. */
export default class Quote extends QuoteSchema {
  /** What it said on the day it was sent. */
  declare frozen: InvoiceFacts | null

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @belongsTo(() => Customer)
  declare customer: BelongsTo<typeof Customer>

  @belongsTo(() => User, { foreignKey: 'sentById' })
  declare sentBy: BelongsTo<typeof User>

  @hasMany(() => QuoteLine, { onQuery: (lines) => lines.orderBy('position') })
  declare lines: HasMany<typeof QuoteLine>

  @hasMany(() => QuoteInstalment, { onQuery: (instalments) => instalments.orderBy('position') })
  declare instalments: HasMany<typeof QuoteInstalment>

  @hasMany(() => QuoteLink, { onQuery: (links) => links.orderBy('id', 'desc') })
  declare links: HasMany<typeof QuoteLink>

  @hasOne(() => QuoteAcceptance)
  declare acceptance: HasOne<typeof QuoteAcceptance>

  /** All of them for those who issue; for others, those of the activities they see. */
  static visibleTo(user: User) {
    const query = Quote.query()
    if (user.may('all_activities', 'issue_invoices')) return query
    return query.whereIn('quotes.activity_id', Activity.visibleTo(user).select('activities.id'))
  }

  get isDraft() {
    return this.number === null || this.number === undefined
  }

  get isAnswered() {
    return Boolean(this.acceptedOn || this.refusedOn)
  }

  /** Sent, still valid on that day, and without an answer. */
  isOpenOn(on: Day) {
    return !this.isDraft && !this.isAnswered && on <= this.validUntil!
  }

  isExpiredOn(on: Day) {
    return !this.isDraft && !this.isAnswered && on > this.validUntil!
  }

  get label() {
    return this.isDraft ? `Brouillon « ${this.title} »` : `Devis ${this.number}`
  }
}

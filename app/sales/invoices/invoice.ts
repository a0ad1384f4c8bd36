import { belongsTo, hasMany, hasOne } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany, HasOne } from '@adonisjs/lucid/types/relations'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { InvoiceSchema } from '#database/schema'
import Activity from '#activities/activity'
import type { InvoiceFacts } from '#documents/invoice_facts'
import User from '#identity/user'
import Customer from '#sales/customers/customer'
import InvoiceLine from '#sales/invoices/invoice_line'

/**
 * A sale told to a customer: a draft until it is issued, sealed from then on, corrected by credit notes alone.
 * Amounts are cents, positive on a credit note too: its kind gives the direction.
 */
export default class Invoice extends InvoiceSchema {
  declare kind: 'invoice' | 'deposit_invoice' | 'credit_note'
  /** What it said on the day it was issued. */
  declare frozen: InvoiceFacts | null
  declare vatOn: 'receipts' | 'issue' | null

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @belongsTo(() => Customer)
  declare customer: BelongsTo<typeof Customer>

  @belongsTo(() => Invoice, { foreignKey: 'correctsId' })
  declare corrects: BelongsTo<typeof Invoice>

  /** The refused one that it says again, and the one that says it again. */
  @belongsTo(() => Invoice, { foreignKey: 'replacesId' })
  declare replaces: BelongsTo<typeof Invoice>

  @hasOne(() => Invoice, { foreignKey: 'replacesId' })
  declare replacedBy: HasOne<typeof Invoice>

  @belongsTo(() => User, { foreignKey: 'issuedById' })
  declare issuedBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'submittedById' })
  declare submittedBy: BelongsTo<typeof User>

  @hasMany(() => InvoiceLine, { onQuery: (lines) => lines.orderBy('position') })
  declare lines: HasMany<typeof InvoiceLine>

  @hasMany(() => Invoice, { foreignKey: 'correctsId', onQuery: (notes) => notes.orderBy('id') })
  declare creditNotes: HasMany<typeof Invoice>

  /** All of them for those who issue; for others, those of the activities they see. */
  static visibleTo(user: User) {
    const query = Invoice.query()
    if (user.may('all_activities', 'issue_invoices')) return query
    return query.whereIn('invoices.activity_id', Activity.visibleTo(user).select('activities.id'))
  }

  get isDraft() {
    return this.number === null || this.number === undefined
  }

  /** Waits for somebody who issues. */
  get isSubmitted() {
    return this.isDraft && Boolean(this.submittedOn)
  }

  get wasReturned() {
    return this.isDraft && !this.submittedOn && Boolean(this.returnedOn)
  }

  get isCreditNote() {
    return this.kind === 'credit_note'
  }

  /** A credit note that takes a refused invoice out of the books: nobody is sent it (BAR, BR-FR-20). */
  get isForArchive() {
    return this.frozen?.processing === 'ARCHIVEONLY'
  }

  get isDeposit() {
    return this.kind === 'deposit_invoice'
  }

  /** What was asked of the customer, once the deposits already invoiced are taken off. */
  get dueCents() {
    return this.totalCents - this.deductedCents
  }

  /** Nothing remains to be paid or refunded, so says the ledger. */
  get isPaid() {
    return !this.isDraft && this.openCents === 0
  }

  /** Its credit notes, which must be loaded, took all of it back. */
  get isTakenBack() {
    return sum(this.creditNotes.map(({ totalCents }) => totalCents)) === this.totalCents
  }

  isLateOn(on: Day) {
    return !this.isDraft && !this.isCreditNote && this.openCents > 0 && this.dueOn !== null && this.dueOn < on
  }

  get kindLabel() {
    return this.isCreditNote ? 'Avoir' : this.isDeposit ? 'Facture d’acompte' : 'Facture'
  }

  get label() {
    return this.isDraft ? `Brouillon « ${this.title} »` : `${this.kindLabel} ${this.number}`
  }
}

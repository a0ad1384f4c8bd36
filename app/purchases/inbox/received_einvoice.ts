import { belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { ReceivedEinvoiceSchema } from '#database/schema'
import Document from '#documents/document'
import { isCreditNote, type ReadInvoice, type Syntax } from '#einvoicing/reading/read_invoice'
import User from '#identity/user'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'

export const ROUTED_BY = { code: 'par son code d’achat', habit: 'par l’habitude du fournisseur', person: 'choisie' } as const

/** An electronic invoice that a supplier sent: waiting for an activity and an answer, until it is a purchase or is refused. */
export default class ReceivedEInvoice extends ReceivedEinvoiceSchema {
  static table = 'received_einvoices'

  declare facts: ReadInvoice
  declare syntax: Syntax
  declare routedBy: keyof typeof ROUTED_BY | null

  /** The naming of columns would look for `sha_256`. */
  @column({ columnName: 'sha256' })
  declare sha256: string

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @belongsTo(() => Document)
  declare document: BelongsTo<typeof Document>

  @belongsTo(() => SupplierInvoice)
  declare supplierInvoice: BelongsTo<typeof SupplierInvoice>

  @belongsTo(() => User, { foreignKey: 'answeredById' })
  declare answeredBy: BelongsTo<typeof User>

  /** Those who approve see all of them; others, those of their activities. */
  static visibleTo(user: User) {
    const query = ReceivedEInvoice.query()
    if (user.may('approve_expenses', 'books_readonly')) return query
    return query.whereIn('received_einvoices.activity_id', Activity.visibleTo(user).select('activities.id'))
  }

  get isWaiting() {
    return !this.answeredOn
  }

  get isCreditNote() {
    return isCreditNote(this.facts)
  }

  get subject() {
    return `received_einvoice:${this.id}`
  }

  get routedByWords() {
    return this.routedBy ? ROUTED_BY[this.routedBy] : null
  }
}

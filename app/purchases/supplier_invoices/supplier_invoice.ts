import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { SupplierInvoiceSchema } from '#database/schema'
import Document from '#documents/document'
import User from '#identity/user'
import Person from '#people/person'
import type { ReverseCharge } from '#purchases/supplier_invoices/purchase_accounts'
import SupplierInvoiceLine from '#purchases/supplier_invoices/supplier_invoice_line'
import Supplier from '#purchases/suppliers/supplier'

/** A supplier's invoice: received, then booked. Paid or not: ask the ledger. */
export default class SupplierInvoice extends SupplierInvoiceSchema {
  declare reverseCharge: ReverseCharge | null

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @belongsTo(() => Supplier)
  declare supplier: BelongsTo<typeof Supplier>

  @belongsTo(() => User, { foreignKey: 'receivedById' })
  declare receivedBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'bookedById' })
  declare bookedBy: BelongsTo<typeof User>

  @belongsTo(() => Person, { foreignKey: 'advancedById' })
  declare advancedBy: BelongsTo<typeof Person>

  @belongsTo(() => Document)
  declare document: BelongsTo<typeof Document>

  @hasMany(() => SupplierInvoiceLine, { onQuery: (lines) => lines.orderBy('position') })
  declare lines: HasMany<typeof SupplierInvoiceLine>

  /** Those of the activities one sees. */
  static visibleTo(user: User) {
    return SupplierInvoice.query().whereIn('activity_id', Activity.visibleTo(user).select('activities.id'))
  }

  get isBooked() {
    return Boolean(this.entryId)
  }

  get source() {
    return `supplier_invoice:${this.id}`
  }
}

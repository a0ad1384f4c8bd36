import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { SupplierSchema } from '#database/schema'
import type User from '#identity/user'
import ThirdParty from '#third_parties/third_party'

/** Who sells to the cooperative, whatever the activity. */
export default class Supplier extends SupplierSchema {
  @belongsTo(() => ThirdParty)
  declare thirdParty: BelongsTo<typeof ThirdParty>

  /** Everyone's for those who pay them or read the books; to an entrepreneur, those who billed their own activities. */
  static visibleTo(user: User) {
    if (user.may('approve_expenses', 'books', 'books_readonly')) return Supplier.query()
    const seen = Activity.visibleTo(user).select('activities.id')
    return Supplier.query().whereIn('suppliers.id', (invoices) => {
      invoices.from('supplier_invoices').whereIn('activity_id', seen).select('supplier_id')
    })
  }
}

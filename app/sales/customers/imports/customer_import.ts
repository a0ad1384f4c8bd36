import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { CustomerImportSchema } from '#database/schema'
import User from '#identity/user'
import type { CustomerKind } from '#sales/customers/customer'
import CustomerImportRow from '#sales/customers/imports/customer_import_row'
import type { ImportedField } from '#sales/customers/imports/imported_fields'

/** What each column says, in the order of the file; a row that does not say its kind is of this one. */
export type ImportMapping = { columns: (ImportedField | null)[]; kind: CustomerKind }

/** A file of customers: what it holds, how its columns were understood, how far one is. */
export default class CustomerImport extends CustomerImportSchema {
  declare heads: string[]
  declare mapping: ImportMapping | null

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @belongsTo(() => User, { foreignKey: 'askedById' })
  declare askedBy: BelongsTo<typeof User>

  @hasMany(() => CustomerImportRow, { foreignKey: 'importId', onQuery: (rows) => rows.orderBy('position') })
  declare rows: HasMany<typeof CustomerImportRow>

  /** One's own, or all of them for those who issue. */
  static visibleTo(user: User) {
    const query = CustomerImport.query()
    return user.may('issue_invoices') ? query : query.where('customer_imports.asked_by_id', user.id)
  }

  get isFinished() {
    return this.finishedAt !== null
  }

  get separatorLabel() {
    return { ';': 'point-virgule', ',': 'virgule', '\t': 'tabulation', '|': 'barre' }[this.separator] ?? this.separator
  }
}

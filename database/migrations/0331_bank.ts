import { BaseSchema } from '@adonisjs/lucid/schema'

/** The VAT that a habit takes out of a charge, and cheques that came back unpaid. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('bank_habits', (table) => void table.integer('vat_rate_bps'))
    this.schema.alterTable('cheque_remittance_items', (table) => {
      table.date('bounced_on')
      table.integer('bounced_by_id').unsigned()
      /** The entry by which the cheque is owed again. */
      table.integer('bounce_entry_id').unsigned()
    })
  }

  async down() {
    // Knex would copy the whole table on SQLite to take a column off.
    for (const column of ['bounced_on', 'bounced_by_id', 'bounce_entry_id'])
      this.schema.raw(`ALTER TABLE cheque_remittance_items DROP COLUMN ${column}`)
    this.schema.raw('ALTER TABLE bank_habits DROP COLUMN vat_rate_bps')
  }
}

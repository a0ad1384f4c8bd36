import { BaseSchema } from '@adonisjs/lucid/schema'

/** A pay run says whom it pays before it computes them, so that the worker goes on where it was. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('pay_runs', (table) => {
      /** The contracts to compute, in their order. */
      table.text('contract_ids', 'mediumtext')
      table.dateTime('drafted_at')
    })
    this.schema.raw("UPDATE pay_runs SET drafted_at = created_at, contract_ids = '[]'")
  }

  async down() {
    // Knex would copy the whole table on SQLite to take a column off.
    for (const column of ['contract_ids', 'drafted_at']) this.schema.raw(`ALTER TABLE pay_runs DROP COLUMN ${column}`)
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'

/** A batch that the bank executed is written beside the pages: the day it was debited, who said so, and what stopped it. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('sepa_batches', (table) => {
      table.date('debited_on')
      table.integer('execution_asked_by_id').unsigned()
      table.string('execution_failure', 500)
    })
  }

  async down() {
    // Knex would copy the whole table on SQLite to take a column off.
    for (const column of ['debited_on', 'execution_asked_by_id', 'execution_failure'])
      this.schema.raw(`ALTER TABLE sepa_batches DROP COLUMN ${column}`)
  }
}

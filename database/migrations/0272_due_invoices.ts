import { BaseSchema } from '@adonisjs/lucid/schema'

/** What waits for money is read by its due date, and found without opening the invoices: a house has a hundred thousand. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('invoices', (table) => {
      table.index(['due_on', 'open_cents'])
      table.dropIndex(['due_on'])
    })
  }

  async down() {
    this.schema.alterTable('invoices', (table) => {
      table.index(['due_on'])
      table.dropIndex(['due_on', 'open_cents'])
    })
  }
}

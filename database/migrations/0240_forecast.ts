import { BaseSchema } from '@adonisjs/lucid/schema'

/** How far the house goes when it advances money, and what its forecasts are read by. */
export default class extends BaseSchema {
  async up() {
    /** The most that an activity may owe the house in advances at once; none: each is judged alone. */
    this.schema.alterTable('cooperatives', (table) => {
      table.bigInteger('advance_ceiling_cents')
    })
    this.schema.alterTable('supplier_invoices', (table) => {
      table.index(['due_on'])
    })
  }

  async down() {
    this.schema.alterTable('supplier_invoices', (table) => {
      table.dropIndex(['due_on'])
    })
    this.schema.alterTable('cooperatives', (table) => {
      table.dropColumn('advance_ceiling_cents')
    })
  }
}

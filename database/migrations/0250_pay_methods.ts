import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    /** The statement of a variable part in the hands of its person (C. trav. L7332-3): once for each. */
    this.schema.createTable('variable_part_handings', (table) => {
      table.increments('id')
      table.integer('variable_part_id').unsigned().notNullable().unique().references('variable_parts.id')
      table.date('handed_on').notNullable()
      table.integer('handed_by_id').unsigned().references('users.id').index()
      table.string('failure', 200)
    })
    /** How the leave that is taken is paid: at constant gross, or by the better of the two legal methods. */
    this.schema.alterTable('house_pay_terms', (table) => {
      table.string('leave_method', 20).notNullable().defaultTo('constant_gross')
    })
  }

  async down() {
    this.schema.alterTable('house_pay_terms', (table) => void table.dropColumn('leave_method'))
    this.schema.dropTable('variable_part_handings')
  }
}

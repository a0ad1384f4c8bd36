import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('bank_accounts', (table) => {
      table.increments('id')
      table.string('name', 80).notNullable()
      table.text('iban')
      table.string('bic', 11)
      /** Where the books hold its money, and the journal that tells of it: one each. */
      table.string('ledger_account', 10).notNullable().unique().references('accounts.number')
      table.string('journal', 3).notNullable().unique().references('journals.code')
      table.date('opened_on')
      table.date('closed_on')
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
    })
  }

  async down() {
    this.schema.dropTable('bank_accounts')
  }
}

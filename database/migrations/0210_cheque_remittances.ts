import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    /** Cheques brought to the bank together, with the slip that lists them. */
    this.schema.createTable('cheque_remittances', (table) => {
      table.increments('id')
      table.string('number', 20).notNullable().unique()
      table.integer('bank_account_id').unsigned().notNullable().references('bank_accounts.id').index()
      table.integer('cheques_count').notNullable()
      table.bigInteger('total_cents').notNullable()
      table.date('prepared_on').notNullable()
      table.integer('prepared_by_id').unsigned().references('users.id').index()
      table.date('deposited_on').index()
      table.integer('deposited_by_id').unsigned().references('users.id').index()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.date('cancelled_on').index()
      table.integer('cancelled_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('cheque_remittance_items', (table) => {
      table.increments('id')
      table.integer('remittance_id').unsigned().notNullable().references('cheque_remittances.id')
      table.integer('position').notNullable()
      /** The entry that received the cheque (511200). */
      table.integer('entry_id').unsigned().notNullable().references('entries.id').index()
      table.string('drawer', 160).notNullable()
      table.string('piece', 40).notNullable()
      table.bigInteger('amount_cents').notNullable()
      /** The same entry unless the remittance is cancelled: a cheque is brought once. */
      table.integer('held_entry_id').unsigned().unique()
      table.unique(['remittance_id', 'position'])
    })
  }

  async down() {
    for (const table of ['cheque_remittance_items', 'cheque_remittances']) this.schema.dropTable(table)
  }
}

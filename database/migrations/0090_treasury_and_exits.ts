import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('bank_lines', (table) => {
      table.increments('id')
      table.date('booked_on').notNullable().index()
      table.string('label', 200).notNullable()
      table.bigInteger('amount_cents').notNullable()
      table.bigInteger('balance_cents').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('treasury_advances', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.date('requested_on')
      table.integer('requested_by_id').unsigned().references('users.id').index()
      /** Decided, and granted when it has an entry; declined when it has none. */
      table.date('decided_on')
      table.integer('decided_by_id').unsigned().references('users.id').index()
      table.string('decline_reason', 300)
      table.bigInteger('amount_cents').notNullable()
      table.bigInteger('instalment_cents').notNullable()
      table.string('first_instalment', 7).notNullable()
      table.string('reason', 300).notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('advance_repayments', (table) => {
      table.increments('id')
      table.integer('advance_id').unsigned().notNullable().references('treasury_advances.id').index()
      table.date('repaid_on').notNullable()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
      table.bigInteger('amount_cents').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
    })
    this.schema.createTable('vat_returns', (table) => {
      table.increments('id')
      /** The last month that it declares; a quarter has three. */
      table.string('period', 7).notNullable().unique()
      table.string('from_period', 7).notNullable()
      table.text('figures', 'mediumtext').notNullable()
      table.date('filed_on').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('filed_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('exit_plans', (table) => {
      table.increments('id')
      table.integer('person_id').unsigned().notNullable().references('persons.id').index()
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.integer('contract_id').unsigned().notNullable().references('contracts.id').index()
      table.string('kind', 30).notNullable()
      table.string('vehicle', 40).notNullable()
      table.date('decided_on').notNullable()
      table.date('last_day_on').notNullable()
      /** The company founded, the readiness, skills, support and funding of the exit report. */
      table.text('facts', 'mediumtext')
      table.integer('prepared_by_id').unsigned().references('users.id').index()
      table.date('settled_on')
      table.integer('settled_by_id').unsigned().references('users.id').index()
      table.bigInteger('residue_cents')
      table.date('reported_on')
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
    })
    this.schema.createTable('contract_transfers', (table) => {
      table.increments('id')
      table.integer('exit_plan_id').unsigned().notNullable().references('exit_plans.id').index()
      table.string('customer_name', 160).notNullable()
      table.string('label', 200).notNullable()
      table.bigInteger('remaining_cents').notNullable()
      table.string('mode', 20).notNullable()
      table.date('consented_on')
      table.boolean('is_released').notNullable().defaultTo(false)
    })
    this.schema.createTable('exit_documents', (table) => {
      table.increments('id')
      table.integer('exit_plan_id').unsigned().notNullable().references('exit_plans.id').index()
      table.string('kind', 40).notNullable()
      table.date('given_on')
      table.integer('document_id').unsigned().references('documents.id').index()
      table.unique(['exit_plan_id', 'kind'])
    })
    this.schema.createTable('follow_ups', (table) => {
      table.increments('id')
      table.integer('exit_plan_id').unsigned().notNullable().references('exit_plans.id').index()
      table.date('due_on').notNullable()
      table.date('done_on')
      table.string('situation', 30)
      table.text('details')
    })
  }

  async down() {
    for (const table of [
      'follow_ups',
      'exit_documents',
      'contract_transfers',
      'exit_plans',
      'vat_returns',
      'advance_repayments',
      'treasury_advances',
      'bank_lines',
    ])
      this.schema.dropTable(table)
  }
}

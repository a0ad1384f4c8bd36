import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('contribution_exemptions', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      /** `minimum`: neither floor nor fixed fee. `whole`: nothing at all. */
      table.string('covers', 10).notNullable()
      table.string('from_period', 7).notNullable()
      table.string('until_period', 7)
      table.string('reason', 200).notNullable()
      table.date('granted_on').notNullable()
      table.integer('granted_by_id').unsigned().references('users.id').index()
    })
    /** The account of an activity at the end of a month, as it was made available to those who run it. */
    this.schema.createTable('activity_statements', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id')
      table.string('period', 7).notNullable().index()
      table.date('published_on').notNullable()
      table.integer('published_by_id').unsigned().references('users.id').index()
      table.integer('document_id').unsigned().references('documents.id').index()
      table.unique(['activity_id', 'period'])
    })
    this.schema.createTable('statement_dispatches', (table) => {
      table.increments('id')
      table.integer('statement_id').unsigned().notNullable().references('activity_statements.id')
      table.integer('person_id').unsigned().notNullable().references('persons.id').index()
      table.string('email', 190).notNullable()
      table.date('sent_on').index()
      table.string('failure', 200)
      table.unique(['statement_id', 'person_id'])
    })
    /** Who looked at an account in the information system, and on which day. */
    this.schema.createTable('account_readings', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id')
      table.integer('user_id').unsigned().notNullable().references('users.id').index()
      table.date('read_on').notNullable()
      table.unique(['activity_id', 'user_id', 'read_on'])
    })
    /** What an activity expects of the months ahead; the last row prevails, the others tell what was thought before. */
    this.schema.createTable('forecast_hypotheses', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.bigInteger('monthly_sales_cents')
      table.bigInteger('monthly_costs_cents')
      table.bigInteger('monthly_pay_cents')
      table.date('written_on').notNullable()
      table.integer('written_by_id').unsigned().references('users.id').index()
    })
  }

  async down() {
    for (const table of [
      'forecast_hypotheses',
      'account_readings',
      'statement_dispatches',
      'activity_statements',
      'contribution_exemptions',
    ])
      this.schema.dropTable(table)
  }
}

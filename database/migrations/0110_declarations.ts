import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

export default class extends BaseSchema {
  async up() {
    /** The code that a declaration wants for each thing of the house: appended, never edited, like rates. */
    this.schema.createTable('declaration_codes', (table) => {
      table.increments('id')
      table.string('kind', 20).notNullable()
      table.string('subject', 60).notNullable()
      table.integer('part').notNullable().defaultTo(1)
      table.date('valid_from').notNullable()
      table.string('label', 160).notNullable()
      table.string('code', 20)
      table.string('base_code', 4)
      table.string('ctp', 4)
      table.string('qualifier', 4)
      /** The share of the rate that this part declares, in 1e-5; the part without one takes the rest. */
      table.integer('part_rate')
      table.string('source', 500).notNullable()
      table.date('checked_on')
      table.string('checked_by', 120)
      table.boolean('is_confirmed').notNullable().defaultTo(false)
      table.dateTime('created_at').notNullable()
      table.index(['kind', 'subject', 'valid_from'])
    })
    /** What the house has to say of itself to those it declares to. */
    this.schema.createTable('declarants', (table) => {
      table.increments('id')
      table.string('contact_name', 80)
      table.string('contact_email', 100)
      table.string('contact_phone', 20)
      table.string('urssaf_id', 14)
      table.string('retirement_id', 14)
      table.string('health_id', 14)
      table.string('health_contract', 30)
      table.string('health_population', 30)
      table.string('commune_code', 5)
      table.string('risk_code', 6)
      table.string('job_code', 6)
      table.string('agreement_code', 5)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
    })
    /** When a body wants to be paid, by headcount; an account of its own has its own day. */
    this.schema.createTable('body_due_rules', (table) => {
      table.increments('id')
      table.string('body', 20).notNullable()
      table.string('account', 10)
      table.string('headcount_band', 20)
      table.date('valid_from').notNullable()
      table.string('every', 10).notNullable()
      table.integer('due_day').notNullable()
      table.integer('due_month')
      table.string('source', 500).notNullable()
      table.boolean('is_confirmed').notNullable().defaultTo(false)
    })
    this.schema.createTable('dsn_filings', (table) => {
      table.increments('id')
      table.string('period', 7).notNullable().unique()
      table.date('filed_on').notNullable()
      table.integer('filed_by_id').unsigned().notNullable().references('users.id').index()
      table.string('reference', 60)
      table.integer('payslips').notNullable()
      table.bigInteger('gross_cents').notNullable()
      table.bigInteger('due_cents').notNullable()
      table.dateTime('created_at').notNullable()
    })
    /** What France Travail is told within five working days of the end of a contract (C. trav. R1234-9). */
    this.schema.createTable('end_of_contract_notices', (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().unique().references('contracts.id')
      table.string('reason_code', 3).notNullable()
      table.date('notified_on')
      table.date('agreed_on')
      table.date('last_worked_on')
      table.string('notice_code', 2).notNullable()
      table.date('notice_from')
      table.date('notice_to')
      table.date('described_on').notNullable()
      table.integer('described_by_id').unsigned().notNullable().references('users.id').index()
      table.date('filed_on')
      table.integer('filed_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
    })
    refuseWhen(this, {
      name: 'end_of_contract_notices_are_filed',
      table: 'end_of_contract_notices',
      before: 'UPDATE',
      when: `OLD.filed_on IS NOT NULL AND (${changed(this, ['reason_code', 'notified_on', 'agreed_on', 'last_worked_on', 'notice_code', 'notice_from', 'notice_to', 'filed_on'])})`,
      message: 'Un signalement déposé ne se modifie pas ici.',
    })
    this.schema.createTable('withholding_imports', (table) => {
      table.increments('id')
      table.string('file_hash', 64).notNullable().unique()
      table.string('file_name', 120).notNullable()
      table.date('available_on').notNullable()
      table.date('imported_on').notNullable()
      table.integer('imported_by_id').unsigned().notNullable().references('users.id').index()
      table.text('figures', 'mediumtext').notNullable()
      table.dateTime('created_at').notNullable()
    })
  }

  async down() {
    for (const table of [
      'withholding_imports',
      'end_of_contract_notices',
      'dsn_filings',
      'body_due_rules',
      'declarants',
      'declaration_codes',
    ])
      this.schema.dropTable(table)
  }
}

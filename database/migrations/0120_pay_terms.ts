import { BaseSchema } from '@adonisjs/lucid/schema'

const TABLES = [
  'payslip_oppositions',
  'pay_corrections',
  'garnishment_takings',
  'garnishments',
  'absences',
  'cover_dispensations',
  'cover_contracts',
  'contract_pay_terms',
  'house_pay_terms',
]

export default class extends BaseSchema {
  async up() {
    /** How the house pays everybody from a day on: appended, never edited. */
    this.schema.createTable('house_pay_terms', (table) => {
      table.increments('id')
      table.date('valid_from').notNullable().index()
      table.string('equivalent_hours_smic', 10).notNullable()
      table.string('equivalent_hours_cap', 10).notNullable()
      table.string('ruling_reference', 200)
      table.string('commune_code', 5)
      table.string('collective_agreement', 200)
      table.integer('transport_share_bps').notNullable().defaultTo(5000)
      table.bigInteger('voucher_face_cents').notNullable().defaultTo(0)
      table.bigInteger('voucher_employer_cents').notNullable().defaultTo(0)
      table.date('recorded_on').notNullable()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
    })
    /** What one contract is paid by from a day on: no weekly hours means pay without hours. */
    this.schema.createTable('contract_pay_terms', (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id')
      table.date('valid_from').notNullable()
      table.integer('weekly_hundredths')
      table.boolean('is_executive').notNullable().defaultTo(false)
      table.string('job', 120)
      table.string('classification', 120)
      table.date('recorded_on').notNullable()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
      table.unique(['contract_id', 'valid_from'])
    })
    /** The health and provident contracts that the house took out, for all or for some. */
    this.schema.createTable('cover_contracts', (table) => {
      table.increments('id')
      table.string('kind', 12).notNullable()
      table.string('label', 120).notNullable()
      table.string('audience', 15).notNullable()
      table.date('valid_from').notNullable()
      table.date('valid_to')
      table.bigInteger('premium_cents').notNullable().defaultTo(0)
      table.integer('employer_share_bps').notNullable().defaultTo(5000)
      table.string('base', 10)
      table.integer('employee_rate').notNullable().defaultTo(0)
      table.integer('employer_rate').notNullable().defaultTo(0)
      table.string('source', 300).notNullable()
      table.date('recorded_on').notNullable()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
    })
    this.schema.createTable('cover_dispensations', (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id').index()
      table.date('starts_on').notNullable()
      table.date('ends_on')
      table.string('reason', 30).notNullable()
      table.string('proof', 300).notNullable()
      table.date('recorded_on').notNullable()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
    })
    this.schema.createTable('absences', (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id').index()
      table.string('kind', 20).notNullable()
      table.date('starts_on').notNullable()
      table.date('ends_on').notNullable()
      table.string('note', 300)
      table.date('recorded_on').notNullable()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
      table.date('withdrawn_on')
    })
    this.schema.createTable('garnishments', (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id').index()
      table.integer('creditor_id').unsigned().notNullable().references('third_parties.id').index()
      table.string('kind', 15).notNullable()
      table.string('reference', 120).notNullable()
      table.date('notified_on').notNullable()
      table.integer('dependants').notNullable().defaultTo(0)
      /** What is owed in all; none for maintenance, which runs until it is lifted. */
      table.bigInteger('total_cents')
      table.bigInteger('monthly_cents')
      table.date('lifted_on')
      table.date('recorded_on').notNullable()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
    })
    this.schema.createTable('garnishment_takings', (table) => {
      table.increments('id')
      table.integer('garnishment_id').unsigned().notNullable().references('garnishments.id')
      table.integer('payslip_id').unsigned().notNullable().references('payslips.id').index()
      table.bigInteger('amount_cents').notNullable()
      table.unique(['garnishment_id', 'payslip_id'])
    })
    /** What a sealed payslip got wrong, put right by a line of a later month. */
    this.schema.createTable('pay_corrections', (table) => {
      table.increments('id')
      table.integer('payslip_id').unsigned().notNullable().references('payslips.id').index()
      table.integer('contract_id').unsigned().notNullable().references('contracts.id')
      table.string('period', 7).notNullable()
      table.bigInteger('amount_cents').notNullable()
      table.string('reason', 300).notNullable()
      table.date('recorded_on').notNullable()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
      table.index(['contract_id', 'period'])
    })
    /** Who wants payslips on paper (C. trav. L3243-2); withdrawn, the electronic form is the one again. */
    this.schema.createTable('payslip_oppositions', (table) => {
      table.increments('id')
      table.integer('person_id').unsigned().notNullable().references('persons.id').index()
      table.date('opposed_on').notNullable()
      table.date('withdrawn_on')
    })
  }

  async down() {
    for (const table of TABLES) this.schema.dropTable(table)
  }
}

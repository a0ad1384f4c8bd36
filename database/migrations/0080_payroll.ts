import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

export default class extends BaseSchema {
  async up() {
    /** Appended, never edited: a new row needs no release. */
    this.schema.createTable('payroll_rates', (table) => {
      table.increments('id')
      table.string('code', 60).notNullable().index()
      table.date('valid_from').notNullable()
      table.date('valid_to')
      table.text('rate_values').notNullable()
      table.string('unit', 30).notNullable()
      table.string('source', 500).notNullable()
      table.date('checked_on')
      table.string('checked_by', 120)
      table.boolean('is_confirmed').notNullable().defaultTo(false)
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('establishment_rates', (table) => {
      table.increments('id')
      table.date('valid_from').notNullable()
      table.integer('accident_rate').notNullable()
      table.integer('mobility_rate').notNullable()
      table.string('source', 300).notNullable()
    })
    this.schema.createTable('withholding_rates', (table) => {
      table.increments('id')
      table.integer('person_id').unsigned().notNullable().references('persons.id').index()
      table.date('valid_from').notNullable()
      table.date('valid_to')
      table.integer('rate_bps').notNullable()
      table.string('source', 200)
      /** What the tax administration calls the message that the rate came in. */
      table.string('tax_message', 60)
    })
    this.schema.createTable('pay_inputs', (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id').index()
      table.string('period', 7).notNullable()
      table.bigInteger('variable_advance_cents').notNullable().defaultTo(0)
      /** What was granted of the advance asked for; unknown until somebody decides. */
      table.bigInteger('granted_advance_cents')
      table.bigInteger('variable_balance_cents').notNullable().defaultTo(0)
      table.integer('variable_balance_year')
      table.bigInteger('bonus_cents').notNullable().defaultTo(0)
      table.bigInteger('leave_payout_cents').notNullable().defaultTo(0)
      table.bigInteger('termination_indemnity_cents').notNullable().defaultTo(0)
      table.bigInteger('termination_minimum_cents')
      /** The last day of the contract, when this month's pay is the final one. */
      table.date('left_on')
      table.bigInteger('refunds_cents').notNullable().defaultTo(0)
      /** What the pass of the month cost; the house refunds its share. */
      table.bigInteger('transport_pass_cents').notNullable().defaultTo(0)
      table.integer('worked_days').notNullable().defaultTo(0)
      table.integer('voucher_count').notNullable().defaultTo(0)
      table.bigInteger('benefit_in_kind_cents').notNullable().defaultTo(0)
      table.string('note', 500)
      table.date('submitted_on')
      table.integer('submitted_by_id').unsigned().references('users.id').index()
      table.date('decided_on')
      table.integer('decided_by_id').unsigned().references('users.id').index()
      table.string('refusal_reason', 500)
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
      table.unique(['contract_id', 'period'])
    })
    this.schema.createTable('pay_runs', (table) => {
      table.increments('id')
      table.string('period', 7).notNullable().index()
      table.string('kind', 20).notNullable().defaultTo('monthly')
      table.date('paid_on').notNullable()
      table.date('prepared_on').notNullable()
      table.integer('prepared_by_id').unsigned().notNullable().references('users.id').index()
      table.date('approved_on')
      table.integer('approved_by_id').unsigned().references('users.id').index()
      table.date('sealed_on')
      table.dateTime('started_at')
      table.dateTime('finished_at')
      table.string('failure', 500)
      table.dateTime('created_at').notNullable()
    })
    for (const before of ['INSERT', 'UPDATE'] as const) {
      refuseWhen(this, {
        name: `pay_runs_have_two_people_${before.toLowerCase()}`,
        table: 'pay_runs',
        before,
        when: 'NEW.approved_by_id = NEW.prepared_by_id',
        message: 'Un lot de paie est approuvé par une autre personne que celle qui l’a préparé.',
      })
    }
    this.schema.createTable('payslips', (table) => {
      table.increments('id')
      table.integer('pay_run_id').unsigned().notNullable().references('pay_runs.id').index()
      table.integer('person_id').unsigned().notNullable().references('persons.id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.string('period', 7).notNullable()
      /** The one live payslip of a contract and month; emptied when it is cancelled, so that another can replace it. */
      table.string('live_key', 40).unique()
      table.string('number', 20).unique()
      table.bigInteger('gross_cents').notNullable()
      table.bigInteger('net_paid_cents').notNullable()
      table.bigInteger('employer_cost_cents').notNullable()
      /** What went in and what came out of the engine, whole. */
      table.text('inputs', 'mediumtext').notNullable()
      table.text('figures', 'mediumtext').notNullable()
      table.text('year_to_date').notNullable()
      table.string('error', 500)
      table.date('sealed_on')
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.date('cancelled_on')
      table.integer('replaces_id').unsigned().references('payslips.id').index()
      table.dateTime('created_at').notNullable()
      table.index(['person_id', 'period'])
      table.index(['contract_id', 'period'])
    })
    refuseWhen(this, {
      name: 'payslips_are_sealed',
      table: 'payslips',
      before: 'UPDATE',
      when: `OLD.sealed_on IS NOT NULL AND (${changed(this, ['pay_run_id', 'person_id', 'contract_id', 'activity_id', 'period', 'number', 'gross_cents', 'net_paid_cents', 'employer_cost_cents', 'inputs', 'figures', 'year_to_date', 'sealed_on', 'entry_id'])})`,
      message: 'Un bulletin scellé ne se modifie pas : il s’annule et se remplace.',
    })
    refuseWhen(this, {
      name: 'payslips_stay',
      table: 'payslips',
      before: 'DELETE',
      when: 'OLD.sealed_on IS NOT NULL',
      message: 'Un bulletin scellé ne se supprime pas.',
    })
    /** The state of the year before the books began here, generated or taken over. */
    this.schema.createTable('opening_pay_states', (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id').index()
      table.integer('year').notNullable()
      table.text('year_to_date').notNullable()
      table.unique(['contract_id', 'year'])
    })
    this.schema.createTable('leave_provisions', (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id').index()
      table.string('period', 7).notNullable()
      table.bigInteger('gross_cents').notNullable()
      table.bigInteger('charges_cents').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.unique(['contract_id', 'period'])
    })
    this.schema.createTable('variable_parts', (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id').index()
      table.integer('year').notNullable()
      table.bigInteger('gross_cents').notNullable()
      table.bigInteger('charges_cents').notNullable()
      /** What payslips have already taken out of the accrual. */
      table.bigInteger('settled_gross_cents').notNullable().defaultTo(0)
      table.bigInteger('settled_charges_cents').notNullable().defaultTo(0)
      table.text('explanation')
      table.integer('accrual_entry_id').unsigned().references('entries.id').index()
      table.integer('payslip_id').unsigned().references('payslips.id').index()
      table.unique(['contract_id', 'year'])
    })
    this.schema.createTable('cape_statements', (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id').index()
      table.string('number', 20).unique()
      table.string('period', 7).notNullable()
      table.date('paid_on').notNullable()
      table.bigInteger('gross_cents').notNullable()
      table.bigInteger('net_paid_cents').notNullable()
      table.bigInteger('employer_cost_cents').notNullable()
      table.text('figures', 'mediumtext').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.dateTime('created_at').notNullable()
    })
  }

  async down() {
    for (const table of [
      'cape_statements',
      'variable_parts',
      'leave_provisions',
      'opening_pay_states',
      'payslips',
      'pay_runs',
      'pay_inputs',
      'withholding_rates',
      'establishment_rates',
      'payroll_rates',
    ])
      this.schema.dropTable(table)
  }
}

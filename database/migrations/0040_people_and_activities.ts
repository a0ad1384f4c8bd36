import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('persons', (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().references('users.id').unique()
      table.integer('third_party_id').unsigned().notNullable().references('third_parties.id').index()
      table.string('first_name', 60).notNullable()
      table.string('last_name', 60).notNullable()
      table.string('gender', 1)
      table.date('born_on')
      table.string('born_in', 80)
      table.string('born_department', 3)
      table.string('born_country', 2)
      table.string('nationality', 60)
      /** Kind and number of what allows a foreigner to work (C. trav. D1221-23). */
      table.string('work_permit', 120)
      table.text('nir')
      table.string('street', 120)
      table.string('postcode', 10)
      table.string('city', 60)
      table.string('email', 190)
      table.string('phone', 30)
      table.string('prescriber', 120)
      table.integer('advisor_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
    })
    this.schema.createTable('journey_steps', (table) => {
      table.increments('id')
      table.integer('person_id').unsigned().notNullable().references('persons.id').index()
      table.string('stage', 30).notNullable()
      table.date('entered_on').notNullable()
      table.string('note', 500)
    })
    this.schema.createTable('share_movements', (table) => {
      table.increments('id')
      table.integer('person_id').unsigned().notNullable().references('persons.id').index()
      table.string('kind', 20).notNullable()
      table.date('moved_on').notNullable()
      table.integer('shares').notNullable()
      table.bigInteger('amount_cents').notNullable()
      table.integer('entry_id').unsigned()
    })
    this.schema.createTable('interviews', (table) => {
      table.increments('id')
      table.integer('person_id').unsigned().notNullable().references('persons.id').index()
      table.integer('advisor_id').unsigned().notNullable().references('users.id').index()
      table.date('held_on').notNullable()
      table.text('report')
      table.dateTime('created_at').notNullable()
    })

    this.schema.createTable('contribution_plans', (table) => {
      table.increments('id')
      table.string('name', 80).notNullable()
      table.date('valid_from').notNullable()
      table.string('base', 20).notNullable()
      table.string('per', 20).notNullable()
      table.string('mode', 20).notNullable()
      table.bigInteger('floor_cape_cents').notNullable().defaultTo(0)
      table.bigInteger('floor_cesa_cents').notNullable().defaultTo(0)
      table.bigInteger('fixed_fee_cents').notNullable().defaultTo(0)
      table.bigInteger('yearly_cap_cents')
      /** While everybody of the activity is under CAPE; none: the same as the others. */
      table.bigInteger('yearly_cap_cape_cents')
      table.integer('internal_rate_bps').notNullable().defaultTo(0)
      /** Kinds of costs that come off the turnover to make the gross margin. */
      table.string('deducted', 120).notNullable().defaultTo('materials,subcontracting,goods')
      table.date('voted_on')
      table.integer('adopted_by_id').unsigned().references('users.id').index()
    })
    this.schema.createTable('contribution_tiers', (table) => {
      table.increments('id')
      table.integer('plan_id').unsigned().notNullable().references('contribution_plans.id').index()
      table.bigInteger('above_cents').notNullable()
      table.integer('rate_bps').notNullable()
    })
    this.schema.createTable('activities', (table) => {
      table.increments('id')
      table.string('code', 10).notNullable().unique()
      table.string('trade_name', 120).notNullable()
      table.string('trade', 120).notNullable()
      table.boolean('is_shared_services').notNullable().defaultTo(false)
      /** Exempt activities deduct no input VAT. */
      table.boolean('is_vat_exempt').notNullable().defaultTo(false)
      table.date('opened_on').notNullable()
      table.date('closed_on')
      table.integer('advisor_id').unsigned().references('users.id').index()
      table.string('purchase_code', 20)
      /** What its quotes say of its own way of selling, under the cooperative's. */
      table.text('sale_terms')
      table.string('insurance_mention', 300)
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('activity_members', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.integer('person_id').unsigned().notNullable().references('persons.id').index()
      table.integer('share_bps').notNullable().defaultTo(10000)
      table.date('joined_on').notNullable()
      table.date('left_on')
    })
    this.schema.createTable('contracts', (table) => {
      table.increments('id')
      table.integer('person_id').unsigned().notNullable().references('persons.id').index()
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.string('kind', 10).notNullable()
      table.date('signed_on').notNullable()
      table.date('starts_on').notNullable()
      /** The term of a CAPE as renewed; none for a CESA. */
      table.date('ends_on')
      table.bigInteger('fixed_part_cents').notNullable().defaultTo(0)
      table.date('ended_on')
      table.string('end_reason', 30)
      table.integer('document_id').unsigned().references('documents.id').index()
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('amendments', (table) => {
      table.increments('id')
      table.integer('contract_id').unsigned().notNullable().references('contracts.id').index()
      table.string('kind', 20).notNullable()
      table.integer('number').notNullable()
      table.date('signed_on').notNullable()
      table.date('effective_on').notNullable()
      table.date('ends_on')
      table.bigInteger('fixed_part_cents')
      table.string('note', 500)
      table.unique(['contract_id', 'kind', 'number'])
    })
    this.schema.createTable('contributions', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.integer('plan_id').unsigned().notNullable().references('contribution_plans.id').index()
      table.string('period', 7).notNullable()
      /** What this row counted of the base, of internal sales and of floors; a month's rows add up. */
      table.bigInteger('base_cents').notNullable()
      table.bigInteger('internal_cents').notNullable().defaultTo(0)
      table.bigInteger('floor_cents').notNullable().defaultTo(0)
      table.bigInteger('fee_cents').notNullable().defaultTo(0)
      /** The most that its fiscal year may cost, as the month's contracts set it. */
      table.bigInteger('cap_cents')
      table.integer('exemption_id').unsigned()
      table.bigInteger('amount_cents').notNullable()
      table.text('explanation')
      table.integer('entry_id').unsigned()
      table.dateTime('created_at').notNullable()
      table.index(['activity_id', 'period'])
    })
  }

  async down() {
    for (const table of [
      'contributions',
      'amendments',
      'contracts',
      'activity_members',
      'activities',
      'contribution_tiers',
      'contribution_plans',
      'interviews',
      'share_movements',
      'journey_steps',
      'persons',
    ])
      this.schema.dropTable(table)
  }
}

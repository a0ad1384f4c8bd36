import { BaseSchema } from '@adonisjs/lucid/schema'

/** What a plan asks besides its tiers: supplements by name, a floor that grows with seniority, a cap of its own for members. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('contribution_supplements', (table) => {
      table.increments('id')
      table.integer('plan_id').unsigned().notNullable().references('contribution_plans.id').index()
      table.string('label', 80).notNullable()
      /** Who owes it: every activity, those with somebody under CAPE, under CESA, not paid yet, or that train. */
      table.string('owed_by', 10).notNullable()
      table.bigInteger('amount_cents').notNullable().defaultTo(0)
      table.integer('rate_bps').notNullable().defaultTo(0)
    })
    this.schema.alterTable('contribution_plans', (table) => {
      table.bigInteger('floor_later_cents')
      table.integer('floor_later_after_months')
      /** While everybody of the activity holds shares; none: the same as the others. */
      table.bigInteger('yearly_cap_member_cents')
    })
    this.schema.alterTable('activities', (table) => {
      /** It trains under the house's own certificate (Qualiopi). */
      table.boolean('is_training').notNullable().defaultTo(false)
    })
    this.schema.alterTable('contributions', (table) => {
      /** The rates of supplements that this row counted, added up; a month's rows add up. */
      table.integer('supplement_bps').notNullable().defaultTo(0)
    })
  }

  async down() {
    // Knex would copy the whole table on SQLite to take a column off.
    for (const [table, column] of [
      ['contributions', 'supplement_bps'],
      ['activities', 'is_training'],
      ['contribution_plans', 'floor_later_cents'],
      ['contribution_plans', 'floor_later_after_months'],
      ['contribution_plans', 'yearly_cap_member_cents'],
    ])
      this.schema.raw(`ALTER TABLE ${table} DROP COLUMN ${column}`)
    this.schema.dropTable('contribution_supplements')
  }
}

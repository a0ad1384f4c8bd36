import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

/** What belongs to a year without its document, or has its document without belonging to it: written on its last day, mirrored after it. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('accruals', (table) => {
      table.increments('id')
      table.integer('year').notNullable().index()
      table.string('kind', 12).notNullable()
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.string('account', 10).notNullable().references('accounts.number').index()
      table.bigInteger('amount_cents').notNullable()
      table.string('label', 160).notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('mirror_id').unsigned().references('entries.id').index()
      table.date('withdrawn_on')
      table.integer('recorded_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    const kept = ['year', 'kind', 'activity_id', 'account', 'amount_cents', 'label', 'recorded_by_id', 'created_at']
    const message = 'Un rattachement ne se modifie pas : retirez-le et saisissez-le de nouveau.'
    refuseWhen(this, { name: 'accruals_are_sealed', table: 'accruals', before: 'UPDATE', when: changed(this, kept), message })
    refuseWhen(this, { name: 'accruals_stay', table: 'accruals', before: 'DELETE', message })
  }

  async down() {
    this.schema.dropTable('accruals')
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'
import { QueueSchemaService } from '@adonisjs/queue'

/** What every room needs: counters, keys that act once, the trail, sessions, limits, the queue. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('counters', (table) => {
      table.increments('id')
      table.string('series', 40).notNullable()
      table.string('scope', 40).notNullable()
      table.bigInteger('value').notNullable().defaultTo(0)
      table.unique(['series', 'scope'])
    })
    this.schema.createTable('idempotency_keys', (table) => {
      table.string('key', 64).notNullable()
      table.integer('user_id').notNullable()
      table.string('location', 500)
      table.dateTime('created_at').notNullable()
      table.primary(['key', 'user_id'])
    })
    this.schema.createTable('audit_events', (table) => {
      table.increments('id')
      table.integer('user_id').unsigned().index()
      table.string('action', 60).notNullable()
      table.string('subject', 80).notNullable().index()
      table.text('details')
      table.dateTime('created_at').notNullable().index()
    })
    this.schema.createTable('sessions', (table) => {
      table.string('id').primary()
      table.text('data', 'mediumtext').notNullable()
      table.string('user_id').nullable().index()
      table.dateTime('expires_at').notNullable().index()
    })
    this.schema.createTable('rate_limits', (table) => {
      table.string('key', 255).notNullable().primary()
      table.integer('points').notNullable().defaultTo(0)
      table.bigInteger('expire').unsigned()
    })
    this.defer(async (db) => {
      const queue = new QueueSchemaService(db.getWriteClient())
      await queue.createJobsTable()
      await queue.createSchedulesTable()
    })
  }

  async down() {
    this.defer(async (db) => {
      const queue = new QueueSchemaService(db.getWriteClient())
      await queue.dropSchedulesTable()
      await queue.dropJobsTable()
    })
    for (const table of ['rate_limits', 'sessions', 'audit_events', 'idempotency_keys', 'counters']) this.schema.dropTable(table)
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

/** What the house writes by mail and what became of it, who is reminded of what, documents taken away by the hundred. */
export default class extends BaseSchema {
  async up() {
    this.#createMessages()
    this.#createReminders()
    this.#createBatches()
  }

  #createMessages() {
    this.schema.createTable('messages', (table) => {
      table.increments('id')
      /** What it speaks of, `invoice:7`. */
      table.string('subject', 60).notNullable().index()
      table.string('purpose', 20).notNullable()
      table.integer('activity_id').unsigned().references('activities.id').index()
      table.string('to_email', 190).notNullable()
      table.string('to_name', 160).notNullable()
      table.string('from_name', 160)
      table.string('reply_to', 190)
      table.string('title', 200).notNullable()
      table.text('body').notNullable()
      table.integer('document_id').unsigned().references('documents.id').index()
      table.date('asked_on').notNullable()
      table.integer('asked_by_id').unsigned().references('users.id').index()
      /** The one that did not arrive, which this one says again. */
      table.integer('repeats_id').unsigned().references('messages.id').unique()
      table.date('sent_on')
      /** Why it did not arrive: refused at once, or come back after it had left. */
      table.date('failed_on').index()
      table.string('failure', 500)
      table.integer('failure_noted_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    refuseWhen(this, {
      name: 'messages_stay',
      table: 'messages',
      before: 'UPDATE',
      when: `${changed(this, ['subject', 'purpose', 'to_email', 'title', 'body', 'asked_on', 'asked_by_id', 'repeats_id'])}
        OR (OLD.sent_on IS NOT NULL AND (${changed(this, ['sent_on', 'document_id'])}))`,
      message: 'Un message écrit ne se modifie pas : on en écrit un autre.',
    })
  }

  #createReminders() {
    this.schema.createTable('reminder_steps', (table) => {
      table.increments('id')
      table.integer('rank').notNullable().unique()
      table.integer('days_late').notNullable()
      table.string('title', 200).notNullable()
      table.text('body').notNullable()
      /** Interest and the lump sum for recovery are asked too, of professionals. */
      table.boolean('with_charges').notNullable().defaultTo(false)
      table.date('changed_on')
      table.integer('changed_by_id').unsigned().references('users.id').index()
    })
    this.schema.createTable('late_interest_rates', (table) => {
      table.increments('id')
      /** 1 January or 1 July. */
      table.date('from_on').notNullable().unique()
      table.integer('legal_bps').notNullable()
      table.integer('refinancing_bps').notNullable()
      table.string('source', 300).notNullable()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
    })
    this.schema.createTable('reminders', (table) => {
      table.increments('id')
      table.integer('invoice_id').unsigned().notNullable().references('invoices.id')
      table.integer('rank').notNullable()
      table.integer('message_id').unsigned().notNullable().references('messages.id').unique()
      table.date('reminded_on').notNullable()
      table.integer('reminded_by_id').unsigned().references('users.id').index()
      table.bigInteger('open_cents').notNullable()
      table.bigInteger('interest_cents').notNullable()
      table.bigInteger('recovery_cents').notNullable()
      table.unique(['invoice_id', 'rank'])
    })
    this.schema.createTable('reminder_stops', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().references('customers.id').index()
      table.integer('invoice_id').unsigned().references('invoices.id').index()
      table.string('reason', 500).notNullable()
      table.date('stopped_on').notNullable()
      table.integer('stopped_by_id').unsigned().references('users.id').index()
      table.date('lifted_on')
      table.integer('lifted_by_id').unsigned().references('users.id').index()
    })
  }

  #createBatches() {
    this.schema.createTable('document_batches', (table) => {
      table.increments('id')
      table.string('label', 160).notNullable()
      table.string('form', 5).notNullable()
      table.date('asked_on').notNullable()
      table.integer('asked_by_id').unsigned().notNullable().references('users.id').index()
      table.integer('paper_count').notNullable()
      table.string('storage_key', 160)
      table.string('sha256', 64)
      table.bigInteger('bytes')
      table.dateTime('finished_at')
      table.string('failure', 500)
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('document_batch_papers', (table) => {
      table.increments('id')
      table.integer('batch_id').unsigned().notNullable().references('document_batches.id').index()
      table.integer('position').notNullable()
      table.string('kind', 40).notNullable()
      table.string('subject', 60).notNullable()
      table.string('label', 160).notNullable()
      table.integer('document_id').unsigned().references('documents.id').index()
      table.string('failure', 500)
      table.unique(['batch_id', 'position'])
    })
  }

  async down() {
    for (const table of [
      'document_batch_papers',
      'document_batches',
      'reminder_stops',
      'reminders',
      'late_interest_rates',
      'reminder_steps',
      'messages',
    ])
      this.schema.dropTable(table)
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

/** What comes before an invoice, and what makes one again: quotes, their links and answers, articles, repetitions, ceilings. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('articles', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.string('label', 300).notNullable().index()
      table.string('description', 1000)
      table.string('unit', 20).notNullable()
      table.bigInteger('unit_price_cents').notNullable()
      table.string('nature', 10).notNullable()
      table.integer('vat_rate_bps').notNullable()
      table.string('exemption', 30)
      table.date('archived_on')
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
    })
    this.#createQuotes()
    this.#createAnswers()
    this.schema.createTable('issuing_ceilings', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.bigInteger('amount_cents').notNullable()
      table.date('set_on').notNullable()
      table.integer('set_by_id').unsigned().notNullable().references('users.id').index()
    })
    this.schema.createTable('invoice_recurrences', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      /** The issued invoice that is written again. */
      table.integer('model_id').unsigned().notNullable().references('invoices.id').index()
      table.string('title', 200).notNullable()
      table.string('rhythm', 10).notNullable()
      table.date('starts_on').notNullable()
      table.date('next_on').notNullable().index()
      table.boolean('is_submitted').notNullable().defaultTo(false)
      table.date('stopped_on')
      table.integer('stopped_by_id').unsigned().references('users.id').index()
      table.integer('created_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    /** One draft for each day that was due, even once somebody threw that draft away. */
    this.schema.createTable('recurrence_drafts', (table) => {
      table.increments('id')
      table.integer('recurrence_id').unsigned().notNullable().references('invoice_recurrences.id')
      table.date('due_on').notNullable()
      table.integer('invoice_id').unsigned().references('invoices.id').onDelete('SET NULL').index()
      table.unique(['recurrence_id', 'due_on'])
    })
  }

  #createQuotes() {
    this.schema.createTable('quotes', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.integer('customer_id').unsigned().notNullable().references('customers.id').index()
      table.string('number', 20).unique()
      table.string('title', 200).notNullable().index()
      table.string('note', 1000)
      table.integer('valid_days').notNullable().defaultTo(30)
      table.integer('discount_bps').notNullable().defaultTo(0)
      table.integer('deposit_bps').notNullable().defaultTo(0)
      /** Options left out, until the customer chooses some. */
      table.bigInteger('net_cents').notNullable().defaultTo(0)
      table.bigInteger('vat_cents').notNullable().defaultTo(0)
      table.bigInteger('total_cents').notNullable().defaultTo(0).index()
      table.date('sent_on').index()
      table.integer('sent_by_id').unsigned().references('users.id').index()
      table.date('valid_until').index()
      table.date('accepted_on').index()
      table.date('refused_on').index()
      table.string('refusal_reason', 500)
      table.integer('refused_by_id').unsigned().references('users.id').index()
      /** What it said on the day it was sent. */
      table.text('frozen', 'mediumtext')
      table.integer('created_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
    })
    this.schema.createTable('quote_lines', (table) => {
      table.increments('id')
      table.integer('quote_id').unsigned().notNullable().references('quotes.id').index()
      table.integer('position').notNullable()
      table.string('group_label', 120)
      table.boolean('is_optional').notNullable().defaultTo(false)
      table.string('label', 300).notNullable()
      table.string('description', 1000)
      table.bigInteger('quantity_milli').notNullable()
      table.string('unit', 20).notNullable()
      table.bigInteger('unit_price_cents').notNullable()
      table.integer('discount_bps').notNullable().defaultTo(0)
      table.string('nature', 10).notNullable()
      table.string('vat_category', 2).notNullable()
      table.integer('vat_rate_bps').notNullable()
      table.string('exemption', 30)
      table.bigInteger('net_cents').notNullable()
    })
    this.schema.createTable('quote_instalments', (table) => {
      table.increments('id')
      table.integer('quote_id').unsigned().notNullable().references('quotes.id').index()
      table.integer('position').notNullable()
      table.string('label', 120).notNullable()
      table.integer('share_bps').notNullable()
      table.date('due_on')
    })
    refuseWhen(this, {
      name: 'quotes_are_sealed',
      table: 'quotes',
      before: 'UPDATE',
      when: `OLD.number IS NOT NULL AND (${changed(this, ['activity_id', 'customer_id', 'number', 'title', 'note', 'discount_bps', 'deposit_bps', 'net_cents', 'vat_cents', 'total_cents', 'sent_on', 'sent_by_id', 'valid_until', 'frozen'])})`,
      message: 'Un devis envoyé ne se modifie pas : on en refait un autre.',
    })
    refuseWhen(this, {
      name: 'quotes_keep_their_answer',
      table: 'quotes',
      before: 'UPDATE',
      when: `(OLD.accepted_on IS NOT NULL OR OLD.refused_on IS NOT NULL) AND (${changed(this, ['accepted_on', 'refused_on', 'refusal_reason'])})`,
      message: 'La réponse à un devis ne se modifie pas.',
    })
    refuseWhen(this, {
      name: 'quotes_stay',
      table: 'quotes',
      before: 'DELETE',
      when: 'OLD.number IS NOT NULL',
      message: 'Un devis envoyé ne se supprime pas.',
    })
  }

  #createAnswers() {
    /** Where a customer reads and signs without an account: the secret itself is in nobody's hands but theirs. */
    this.schema.createTable('quote_links', (table) => {
      table.increments('id')
      table.integer('quote_id').unsigned().notNullable().references('quotes.id').index()
      table.string('token_hash', 64).notNullable().unique()
      table.date('made_on').notNullable()
      table.date('expires_on').notNullable()
      table.date('read_on')
      table.date('revoked_on')
      table.integer('made_by_id').unsigned().references('users.id').index()
    })
    this.schema.createTable('quote_acceptances', (table) => {
      table.increments('id')
      table.integer('quote_id').unsigned().notNullable().references('quotes.id').unique()
      table.integer('link_id').unsigned().references('quote_links.id').index()
      table.date('accepted_on').notNullable()
      table.string('signatory', 120).notNullable()
      table.string('signature', 10).notNullable()
      table.string('statement', 2000).notNullable()
      /** The options taken and the strokes of the signature. */
      table.text('details', 'mediumtext').notNullable()
      table.string('hash', 64).notNullable()
      table.bigInteger('net_cents').notNullable()
      table.bigInteger('vat_cents').notNullable()
      table.bigInteger('total_cents').notNullable()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
    })
    for (const before of ['UPDATE', 'DELETE'] as const)
      refuseWhen(this, {
        name: `quote_acceptances_no_${before.toLowerCase()}`,
        table: 'quote_acceptances',
        before,
        message: 'L’acceptation d’un devis ne se modifie pas.',
      })
    this.schema.createTable('quote_invoices', (table) => {
      table.increments('id')
      table.integer('quote_id').unsigned().notNullable().references('quotes.id').index()
      table.integer('invoice_id').unsigned().notNullable().references('invoices.id').onDelete('CASCADE').unique()
      table.string('stage', 12).notNullable()
      table.integer('share_bps').notNullable()
      /** The final invoice that took this deposit off. */
      table.integer('deducted_by_id').unsigned().references('invoices.id').index()
    })
  }

  async down() {
    for (const table of [
      'recurrence_drafts',
      'invoice_recurrences',
      'issuing_ceilings',
      'quote_invoices',
      'quote_acceptances',
      'quote_links',
      'quote_instalments',
      'quote_lines',
      'quotes',
      'articles',
    ])
      this.schema.dropTable(table)
  }
}

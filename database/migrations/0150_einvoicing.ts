import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

/** What travels between the house and its platform, what it brings, what the tax office was told. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('transmissions', (table) => {
      table.increments('id')
      /** What is sent, `invoice:7`. */
      table.string('subject', 60).notNullable().index()
      table.string('syntax', 10).notNullable()
      table.string('treatment', 15).notNullable()
      table.integer('document_id').unsigned().notNullable().references('documents.id').index()
      table.string('tracking_id', 64).notNullable().unique()
      table.date('asked_on').notNullable()
      table.integer('asked_by_id').unsigned().references('users.id').index()
      table.integer('attempts').notNullable().defaultTo(0)
      table.date('sent_on')
      table.string('flow_id', 64).index()
      /** What the last attempt was answered when it did not pass. */
      table.string('failure', 500)
      table.date('refused_on')
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('lifecycle_statuses', (table) => {
      table.increments('id')
      table.string('subject', 60).notNullable().index()
      table.integer('code').notNullable()
      table.date('happened_on').notNullable()
      table.string('reason_code', 40)
      table.string('reason', 500)
      /** Of a 212: the payment it tells, and what it brought of each rate. */
      table.integer('settlement_id').unsigned().references('settlements.id').unique()
      table.text('collected')
      /** What carried it: out, or in. */
      table.integer('transmission_id').unsigned().references('transmissions.id').index()
      table.string('flow_id', 64)
      table.integer('recorded_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
      table.unique(['flow_id', 'subject', 'code'])
    })
    refuseWhen(this, {
      name: 'lifecycle_statuses_stay',
      table: 'lifecycle_statuses',
      before: 'UPDATE',
      when: changed(this, ['subject', 'code', 'happened_on', 'reason_code', 'settlement_id', 'flow_id']),
      message: 'Un statut reçu ou envoyé ne se modifie pas : un autre le suit.',
    })
    this.schema.createTable('directory_lines', (table) => {
      table.increments('id')
      table.string('siren', 9).notNullable().unique()
      /** Empty when the directory does not know this company. */
      table.string('address', 125)
      table.date('looked_up_on').notNullable()
    })
    this.schema.createTable('platform_readings', (table) => {
      table.increments('id')
      table.date('read_on').notNullable()
      table.string('seen_until', 40)
      table.integer('flow_count').notNullable().defaultTo(0)
      table.string('failure', 500)
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('received_einvoices', (table) => {
      table.increments('id')
      table.string('flow_id', 64).unique()
      table.string('sha256', 64).notNullable().unique()
      table.string('file_name', 160).notNullable()
      table.string('syntax', 10).notNullable()
      table.integer('document_id').unsigned().references('documents.id').index()
      /** All that was read of it. */
      table.text('facts', 'mediumtext').notNullable()
      table.string('supplier_name', 160).notNullable()
      table.string('supplier_siren', 9).index()
      table.string('number', 60).notNullable()
      table.date('invoiced_on').notNullable()
      table.date('due_on')
      table.bigInteger('total_cents').notNullable()
      table.date('received_on').notNullable()
      table.integer('received_by_id').unsigned().references('users.id').index()
      /** Where it goes as far as one can tell, and what tells it. */
      table.integer('activity_id').unsigned().references('activities.id').index()
      table.string('routed_by', 10)
      table.integer('supplier_invoice_id').unsigned().references('supplier_invoices.id').unique()
      table.date('answered_on')
      table.integer('answered_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('refused_files', (table) => {
      table.increments('id')
      table.string('flow_id', 64).unique()
      table.string('file_name', 160).notNullable()
      table.string('sha256', 64).notNullable()
      table.integer('bytes').notNullable()
      table.string('reason', 300).notNullable()
      table.date('refused_on').notNullable()
      table.integer('sent_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('ereports', (table) => {
      table.increments('id')
      table.string('kind', 10).notNullable()
      table.date('starts_on').notNullable()
      table.date('ends_on').notNullable()
      /** 1 for the first, more for what corrects it. */
      table.integer('version').notNullable().defaultTo(1)
      table.integer('line_count').notNullable()
      table.bigInteger('net_cents').notNullable()
      table.bigInteger('vat_cents').notNullable()
      table.integer('transmission_id').unsigned().references('transmissions.id').index()
      table.date('filed_on').notNullable()
      table.integer('filed_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
      table.unique(['kind', 'starts_on', 'version'])
    })
  }

  async down() {
    for (const table of [
      'ereports',
      'refused_files',
      'received_einvoices',
      'platform_readings',
      'directory_lines',
      'lifecycle_statuses',
      'transmissions',
    ])
      this.schema.dropTable(table)
  }
}

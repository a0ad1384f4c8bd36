import { BaseSchema } from '@adonisjs/lucid/schema'
import { refuseWhen } from '#database/triggers'

/** What makes a customer's file whole: where it is delivered, who answers there, which records are one, and what became of its debts. */
const ADDED: [table: string, column: string, type: string][] = [
  ['third_parties', 'merged_into_id', 'INTEGER'],
  ['customers', 'merged_into_id', 'INTEGER'],
  ['customers', 'siret', 'VARCHAR(14)'],
  ['customers', 'delivery_name', 'VARCHAR(160)'],
  ['customers', 'delivery_street', 'VARCHAR(120)'],
  ['customers', 'delivery_postcode', 'VARCHAR(10)'],
  ['customers', 'delivery_city', 'VARCHAR(60)'],
  ['customers', 'delivery_country', 'VARCHAR(2)'],
  ['customers', 'term_ends_month', 'BOOLEAN NOT NULL DEFAULT 0'],
  ['payments', 'currency_cents', 'BIGINT'],
  ['payments', 'rounding_cents', 'BIGINT NOT NULL DEFAULT 0'],
  ['invoices', 'written_off_on', 'DATE'],
  ['cooperatives', 'rounding_tolerance_cents', 'INTEGER NOT NULL DEFAULT 100'],
]

/** The rows of an auxiliary account follow the one it was merged into; merged records are asked by the one that was kept. */
const INDEXES: [table: string, column: string][] = [
  ['third_parties', 'merged_into_id'],
  ['customers', 'merged_into_id'],
  ['customers', 'vat_number'],
  ['customers', 'postcode'],
  ['payments', 'received_on'],
]

const indexOf = (table: string, column: string) => `${table}_${column}_index`

export default class extends BaseSchema {
  async up() {
    // Written by hand: the builder would make the table again on SQLite, and lose its triggers.
    for (const [table, column, type] of ADDED) this.schema.raw(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`)
    for (const [table, column] of INDEXES) this.schema.raw(`CREATE INDEX ${indexOf(table, column)} ON ${table} (${column})`)

    this.schema.createTable('customer_contacts', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id').index()
      table.string('name', 120).notNullable()
      table.string('role', 80)
      table.string('email', 190)
      table.string('phone', 30)
      table.dateTime('created_at').notNullable()
    })
    /** Two records that were one customer: which stays, which is only an old name of it. */
    this.schema.createTable('customer_merges', (table) => {
      table.increments('id')
      table.integer('merged_id').unsigned().notNullable().references('customers.id').unique()
      table.integer('kept_id').unsigned().notNullable().references('customers.id').index()
      table.string('former_name', 160).notNullable()
      table.date('merged_on').notNullable()
      table.integer('merged_by_id').unsigned().references('users.id').index()
    })
    /** Two records that look alike and are two customers: somebody said so. */
    this.schema.createTable('customer_distinctions', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id')
      table.integer('other_id').unsigned().notNullable().references('customers.id').index()
      table.date('said_on').notNullable()
      table.integer('said_by_id').unsigned().references('users.id').index()
      table.unique(['customer_id', 'other_id'])
    })
    this.#createImports()
    /** What a customer left with the house, used on another of its invoices. */
    this.schema.createTable('credit_offsets', (table) => {
      table.increments('id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id').index()
      table.integer('invoice_id').unsigned().notNullable().references('invoices.id').index()
      /** The open line that it took from: of an overpayment (4197) or of a credit note (411). */
      table.integer('line_id').unsigned().notNullable().references('entry_lines.id').index()
      table.date('offset_on').notNullable()
      table.bigInteger('amount_cents').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('offset_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    /** What nobody expects to be paid any more. */
    this.schema.createTable('write_offs', (table) => {
      table.increments('id')
      table.integer('invoice_id').unsigned().notNullable().references('invoices.id').index()
      table.date('written_on').notNullable()
      table.bigInteger('amount_cents').notNullable()
      /** The loss, before tax; with the VAT that is taken back it makes the amount. */
      table.bigInteger('net_cents').notNullable()
      /** VAT that waited for the customer and never became due. */
      table.bigInteger('pending_vat_cents').notNullable().defaultTo(0)
      /** VAT that had been paid to the tax office on issue, and is taken back. */
      table.bigInteger('due_vat_cents').notNullable().defaultTo(0)
      table.string('reason', 500).notNullable()
      /** What proves that the loss is definitive, and when the duplicate « facture demeurée impayée » left (CGI 272, 1). */
      table.string('proof', 300)
      table.date('duplicate_sent_on')
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('decided_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    for (const table of ['write_offs', 'credit_offsets', 'customer_merges'])
      refuseWhen(this, { name: `${table}_stay`, table, before: 'DELETE', message: 'Ce qui a été décidé ne s’efface pas.' })
  }

  #createImports() {
    /** A file of customers: what it holds, how its columns were understood, how far one is. */
    this.schema.createTable('customer_imports', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.string('file_name', 160).notNullable()
      table.string('encoding', 20).notNullable()
      table.string('separator', 1).notNullable()
      table.text('heads', 'mediumtext').notNullable()
      /** Which column says what, once somebody agreed. */
      table.text('mapping', 'mediumtext')
      table.integer('rows_total').notNullable()
      table.integer('rows_done').notNullable().defaultTo(0)
      table.date('asked_on').notNullable()
      table.integer('asked_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
      table.dateTime('started_at')
      table.dateTime('finished_at')
    })
    this.schema.createTable('customer_import_rows', (table) => {
      table.increments('id')
      table.integer('import_id').unsigned().notNullable().references('customer_imports.id')
      /** Its line in the file, the heads being the first. */
      table.integer('position').notNullable()
      table.text('cells', 'mediumtext').notNullable()
      table.integer('customer_id').unsigned().references('customers.id').index()
      /** `added`, `known`, `refused`; null until its turn. */
      table.string('outcome', 10)
      table.string('reason', 500)
      table.unique(['import_id', 'position'])
      table.index(['import_id', 'outcome'])
    })
  }

  async down() {
    for (const table of [
      'write_offs',
      'credit_offsets',
      'customer_import_rows',
      'customer_imports',
      'customer_distinctions',
      'customer_merges',
      'customer_contacts',
    ])
      this.schema.dropTable(table)
    for (const [table, column] of [...INDEXES].reverse())
      this.schema.raw(
        this.db.dialect.name === 'mysql'
          ? `DROP INDEX ${indexOf(table, column)} ON ${table}`
          : `DROP INDEX IF EXISTS ${indexOf(table, column)}`
      )
    for (const [table, column] of [...ADDED].reverse()) this.schema.raw(`ALTER TABLE ${table} DROP COLUMN ${column}`)
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, isSqlite, refuseWhen } from '#database/triggers'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('customers', (table) => {
      table.increments('id')
      table.integer('third_party_id').unsigned().notNullable().references('third_parties.id').unique()
      table.string('kind', 10).notNullable()
      table.string('name', 160).notNullable().index()
      table.string('siren', 9).index()
      table.string('vat_number', 20)
      table.string('street', 120)
      table.string('postcode', 10)
      table.string('city', 60)
      table.string('country', 2).notNullable().defaultTo('FR')
      table.string('email', 190)
      table.string('phone', 30)
      table.string('electronic_address', 100)
      table.integer('payment_term_days')
      table.string('note', 500)
      table.date('archived_on')
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
    })
    this.schema.createTable('activity_customers', (table) => {
      table.integer('activity_id').unsigned().notNullable().references('activities.id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id').index()
      table.primary(['activity_id', 'customer_id'])
    })
    this.schema.createTable('invoices', (table) => {
      table.increments('id')
      table.string('kind', 20).notNullable().defaultTo('invoice')
      table.integer('activity_id').unsigned().notNullable().references('activities.id')
      table.integer('customer_id').unsigned().notNullable().references('customers.id').index()
      table.integer('corrects_id').unsigned().references('invoices.id').index()
      /** The one that came back refused, which this one says again under another number. */
      table.integer('replaces_id').unsigned().references('invoices.id').unique()
      table.string('number', 20).unique()
      table.string('title', 200).notNullable().index()
      table.date('delivered_on')
      table.date('issued_on').index()
      table.integer('issued_by_id').unsigned().references('users.id').index()
      table.date('due_on').index()
      table.date('submitted_on')
      table.integer('submitted_by_id').unsigned().references('users.id').index()
      table.date('returned_on')
      table.string('return_reason', 500)
      table.string('purchase_order', 50)
      table.string('note', 1000)
      table.string('vat_on', 10)
      table.string('cape_mention', 700)
      table.bigInteger('net_cents').notNullable().defaultTo(0)
      table.bigInteger('vat_cents').notNullable().defaultTo(0)
      table.bigInteger('total_cents').notNullable().defaultTo(0).index()
      /** What remains to be paid or refunded, kept by the database itself as the ledger settles: lists ask it of 100,000. */
      table.bigInteger('open_cents').notNullable().defaultTo(0)
      table.string('currency', 3)
      table.bigInteger('currency_rate_micro')
      table.date('currency_rate_on')
      table.string('currency_rate_source', 120)
      /** What deposits already invoiced take off what is to be paid. */
      table.bigInteger('deducted_cents').notNullable().defaultTo(0)
      /** Seller, customer and lines as they stood on the day of issue. */
      table.text('frozen', 'mediumtext')
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('created_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
      table.index(['activity_id', 'issued_on'])
      table.index(['open_cents', 'due_on'])
      table.index(['kind', 'issued_on'])
    })
    this.schema.createTable('invoice_lines', (table) => {
      table.increments('id')
      table.integer('invoice_id').unsigned().notNullable().references('invoices.id').index()
      table.integer('position').notNullable()
      table.string('label', 300).notNullable()
      table.string('description', 1000)
      table.bigInteger('quantity_milli').notNullable()
      table.string('unit', 20).notNullable().defaultTo('unité')
      table.bigInteger('unit_price_cents').notNullable()
      table.integer('discount_bps').notNullable().defaultTo(0)
      table.string('nature', 10).notNullable().defaultTo('services')
      table.string('vat_category', 2).notNullable().defaultTo('S')
      table.integer('vat_rate_bps').notNullable().defaultTo(2000)
      table.string('exemption', 30)
      table.bigInteger('net_cents').notNullable()
    })
    this.schema.createTable('payments', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.integer('customer_id').unsigned().notNullable().references('customers.id').index()
      table.integer('invoice_id').unsigned().references('invoices.id').index()
      table.date('received_on').notNullable()
      table.string('method', 20).notNullable().defaultTo('transfer')
      table.bigInteger('amount_cents').notNullable()
      table.string('reference', 80)
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    refuseWhen(this, {
      name: 'invoices_are_sealed',
      table: 'invoices',
      before: 'UPDATE',
      when: `OLD.number IS NOT NULL AND (${changed(this, ['kind', 'activity_id', 'customer_id', 'corrects_id', 'number', 'title', 'delivered_on', 'issued_on', 'issued_by_id', 'due_on', 'vat_on', 'cape_mention', 'net_cents', 'vat_cents', 'total_cents', 'deducted_cents', 'currency', 'currency_rate_micro', 'currency_rate_on', 'currency_rate_source', 'frozen'])})`,
      message: 'Une facture émise ne se modifie pas : elle se corrige par un avoir.',
    })
    refuseWhen(this, {
      name: 'invoices_stay',
      table: 'invoices',
      before: 'DELETE',
      when: 'OLD.number IS NOT NULL',
      message: 'Une facture émise ne se supprime pas.',
    })
    const issued = (row: 'NEW' | 'OLD') => `(SELECT number FROM invoices WHERE id = ${row}.invoice_id) IS NOT NULL`
    for (const [before, row] of [
      ['INSERT', 'NEW'],
      ['UPDATE', 'OLD'],
      ['DELETE', 'OLD'],
    ] as const)
      refuseWhen(this, {
        name: `invoice_lines_no_${before.toLowerCase()}`,
        table: 'invoice_lines',
        before,
        when: issued(row),
        message: 'Les lignes d’une facture émise ne se modifient pas.',
      })

    this.#keepOpenAmounts()

    this.schema.createTable('internal_sales', (table) => {
      table.increments('id')
      table.string('number', 20).notNullable().unique()
      table.integer('seller_id').unsigned().notNullable().references('activities.id').index()
      table.integer('buyer_id').unsigned().notNullable().references('activities.id').index()
      table.string('label', 200).notNullable()
      table.date('sold_on').notNullable()
      table.bigInteger('amount_cents').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('recorded_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
  }

  /** A settlement of the receivable that an invoice wrote changes what is open of it; taken back, it is open again. */
  #keepOpenAmounts() {
    const ofInvoices = `entry_id IN (SELECT entry_id FROM entry_lines
      WHERE id IN (NEW.debit_line_id, NEW.credit_line_id) AND account = '411000')`
    const settles = `UPDATE invoices SET open_cents = open_cents - NEW.amount_cents WHERE ${ofInvoices};`
    const reopens = `UPDATE invoices SET open_cents = open_cents + NEW.amount_cents WHERE ${ofInvoices};`
    const undone = 'OLD.undone_on IS NULL AND NEW.undone_on IS NOT NULL'
    const [each, when, end] = isSqlite(this)
      ? ['', `WHEN ${undone} BEGIN`, 'END']
      : ['FOR EACH ROW', `BEGIN IF ${undone} THEN`, 'END IF; END']
    this.schema.raw(`CREATE TRIGGER settlements_close_invoices AFTER INSERT ON settlements ${each} BEGIN ${settles} END`)
    this.schema.raw(`CREATE TRIGGER settlements_reopen_invoices AFTER UPDATE ON settlements ${each} ${when} ${reopens} ${end}`)
  }

  async down() {
    this.schema.raw('DROP TRIGGER settlements_close_invoices')
    this.schema.raw('DROP TRIGGER settlements_reopen_invoices')
    for (const table of ['internal_sales', 'payments', 'invoice_lines', 'invoices', 'activity_customers', 'customers'])
      this.schema.dropTable(table)
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

/** Rates of other currencies as dated rows, quotes in those currencies, the customer's service, and how each activity looks on paper. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('currency_rates', (table) => {
      table.increments('id')
      table.string('currency', 3).notNullable()
      table.date('quoted_on').notNullable()
      /** Millionths of the currency for one euro. */
      table.bigInteger('rate_micro').notNullable()
      table.string('source', 120).notNullable()
      /** A parity that a treaty holds: it does not grow old. */
      table.boolean('is_fixed').notNullable().defaultTo(false)
      table.integer('recorded_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
      table.unique(['currency', 'quoted_on'])
    })
    this.schema.createTable('brands', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').unique()
      table.integer('logo_id').unsigned().references('documents.id').index()
      table.string('color', 7)
      table.string('footer', 300)
      table.integer('changed_by_id').unsigned().references('users.id').index()
      table.dateTime('updated_at')
    })
    this.schema.raw('ALTER TABLE quotes ADD COLUMN currency VARCHAR(3)')
    /** The service of a public customer (BT-10). */
    this.schema.raw('ALTER TABLE invoices ADD COLUMN buyer_reference VARCHAR(50)')
    for (const [table, column, message] of [
      ['quotes', 'currency', 'Un devis envoyé ne se modifie pas : on en refait un autre.'],
      ['invoices', 'buyer_reference', 'Une facture émise ne se modifie pas : elle se corrige par un avoir.'],
    ])
      refuseWhen(this, {
        name: `${table}_keep_their_${column}`,
        table,
        before: 'UPDATE',
        when: `OLD.number IS NOT NULL AND (${changed(this, [column])})`,
        message,
      })
  }

  async down() {
    for (const name of ['quotes_keep_their_currency', 'invoices_keep_their_buyer_reference']) this.schema.raw(`DROP TRIGGER ${name}`)
    this.schema.raw('ALTER TABLE invoices DROP COLUMN buyer_reference')
    this.schema.raw('ALTER TABLE quotes DROP COLUMN currency')
    for (const table of ['brands', 'currency_rates']) this.schema.dropTable(table)
  }
}

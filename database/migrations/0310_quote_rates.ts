import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

const COLUMNS = ['currency_rate_micro', 'currency_rate_on', 'currency_rate_source']

/** The rate that gives a quote in another currency its weight in euros: the lists and the pipeline of a house add up in euros. */
export default class extends BaseSchema {
  async up() {
    /** Millionths of the currency for one euro. */
    this.schema.raw('ALTER TABLE quotes ADD COLUMN currency_rate_micro BIGINT')
    this.schema.raw('ALTER TABLE quotes ADD COLUMN currency_rate_on DATE')
    this.schema.raw('ALTER TABLE quotes ADD COLUMN currency_rate_source VARCHAR(120)')
    refuseWhen(this, {
      name: 'quotes_keep_their_rate',
      table: 'quotes',
      before: 'UPDATE',
      when: `OLD.number IS NOT NULL AND (${changed(this, COLUMNS)})`,
      message: 'Un devis envoyé ne se modifie pas : on en refait un autre.',
    })
  }

  async down() {
    this.schema.raw('DROP TRIGGER quotes_keep_their_rate')
    for (const column of COLUMNS) this.schema.raw(`ALTER TABLE quotes DROP COLUMN ${column}`)
  }
}

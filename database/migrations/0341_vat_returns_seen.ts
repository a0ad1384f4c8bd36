import { BaseSchema } from '@adonisjs/lucid/schema'

/** The last entry of the books when a return was filed: what came after it belongs to the next one, even when nothing was due. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('vat_returns', (table) => {
      table.integer('upto_entry_id').unsigned()
    })
  }

  async down() {
    this.schema.raw('ALTER TABLE vat_returns DROP COLUMN upto_entry_id')
  }
}

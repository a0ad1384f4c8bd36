import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

/** To whom a gift was made: what one recipient is given in a year decides whether its VAT comes back. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('expense_lines', (table) => void table.string('recipient', 120))
    refuseWhen(this, {
      name: 'expense_lines_keep_recipient',
      table: 'expense_lines',
      before: 'UPDATE',
      when: `(SELECT number FROM expense_claims WHERE id = OLD.expense_claim_id) IS NOT NULL AND (${changed(this, ['recipient'])})`,
      message: 'Les lignes d’une note approuvée ne se modifient pas.',
    })
  }

  async down() {
    this.schema.raw('DROP TRIGGER IF EXISTS expense_lines_keep_recipient')
    this.schema.raw('ALTER TABLE expense_lines DROP COLUMN recipient')
  }
}

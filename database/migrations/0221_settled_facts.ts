import { BaseSchema } from '@adonisjs/lucid/schema'
import { refuseWhen } from '#database/triggers'

/** What has its entry in the books says what it said that day: a loss, a credit used, a merge. */
export default class extends BaseSchema {
  async up() {
    for (const table of ['write_offs', 'credit_offsets']) {
      refuseWhen(this, {
        name: `${table}_are_sealed`,
        table,
        before: 'UPDATE',
        when: 'OLD.entry_id IS NOT NULL',
        message: 'Ce qui est écrit dans les livres ne se modifie pas.',
      })
    }
    refuseWhen(this, {
      name: 'customer_merges_are_kept',
      table: 'customer_merges',
      before: 'UPDATE',
      message: 'Une fusion de fiches ne se réécrit pas.',
    })
  }

  async down() {
    for (const name of ['write_offs_are_sealed', 'credit_offsets_are_sealed', 'customer_merges_are_kept'])
      this.schema.raw(`DROP TRIGGER ${name}`)
  }
}

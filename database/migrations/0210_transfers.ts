import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

export default class extends BaseSchema {
  async up() {
    /** Transfers that leave together in one file, with what two people and the bank made of it. */
    this.schema.createTable('sepa_batches', (table) => {
      table.increments('id')
      table.string('number', 20).notNullable().unique()
      table.string('label', 120).notNullable()
      table.integer('bank_account_id').unsigned().notNullable().references('bank_accounts.id').index()
      table.boolean('is_salaries').notNullable()
      table.string('format', 20).notNullable()
      table.date('execution_on').notNullable()
      table.integer('transfers_count').notNullable()
      table.bigInteger('total_cents').notNullable()
      table.date('prepared_on').notNullable()
      table.integer('prepared_by_id').unsigned().references('users.id').index()
      table.date('approved_on')
      table.integer('approved_by_id').unsigned().references('users.id').index()
      table.date('sent_on')
      table.integer('sent_by_id').unsigned().references('users.id').index()
      table.date('executed_on').index()
      table.integer('executed_by_id').unsigned().references('users.id').index()
      table.integer('entry_id').unsigned().references('entries.id').index()
      /** Refused by who checks, cancelled by who prepares, rejected by the bank: nothing was paid. */
      table.string('ended_as', 10)
      table.date('ended_on').index()
      table.integer('ended_by_id').unsigned().references('users.id').index()
      table.string('end_reason', 300)
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('sepa_transfers', (table) => {
      table.increments('id')
      table.integer('batch_id').unsigned().notNullable().references('sepa_batches.id')
      table.integer('position').notNullable()
      table.integer('third_party_id').unsigned().notNullable().references('third_parties.id').index()
      /** Whom and where, as they were when it was prepared: what is approved is what leaves. */
      table.string('name', 160).notNullable()
      table.text('iban').notNullable()
      table.string('bic', 11)
      table.bigInteger('amount_cents').notNullable()
      table.string('remittance', 140).notNullable()
      table.date('rejected_on')
      table.integer('rejected_by_id').unsigned().references('users.id').index()
      table.string('reject_reason', 300)
      table.integer('rejection_entry_id').unsigned().references('entries.id').index()
      table.unique(['batch_id', 'position'])
    })
    this.schema.createTable('sepa_transfer_items', (table) => {
      table.increments('id')
      table.integer('transfer_id').unsigned().notNullable().references('sepa_transfers.id').index()
      table.integer('line_id').unsigned().notNullable().references('entry_lines.id').index()
      table.bigInteger('amount_cents').notNullable()
      /** The same line as long as its batch lives: nothing is owed into two live batches. */
      table.integer('held_line_id').unsigned().unique()
    })
    this.schema.createTable('sepa_files', (table) => {
      table.increments('id')
      table.integer('batch_id').unsigned().notNullable().unique().references('sepa_batches.id')
      table.string('file_name', 80).notNullable()
      table.integer('bytes').notNullable()
      table.string('sha256', 64).notNullable()
      /** The whole file, encrypted: it is full of IBANs. */
      table.text('sealed_text', 'mediumtext').notNullable()
      table.dateTime('created_at').notNullable()
    })
    const kept = ['batch_id', 'position', 'third_party_id', 'name', 'iban', 'bic', 'amount_cents', 'remittance']
    refuseWhen(this, {
      name: 'sepa_transfers_are_what_was_prepared',
      table: 'sepa_transfers',
      before: 'UPDATE',
      when: changed(this, kept),
      message: 'Un virement préparé ne change ni de bénéficiaire ni de montant : annulez le lot et refaites-le.',
    })
    for (const before of ['UPDATE', 'DELETE'] as const) {
      refuseWhen(this, {
        name: `sepa_files_are_kept_${before.toLowerCase()}`,
        table: 'sepa_files',
        before,
        message: 'Un fichier de virements émis ne se refait pas.',
      })
    }
    refuseWhen(this, {
      name: 'sepa_batches_want_two_people',
      table: 'sepa_batches',
      before: 'UPDATE',
      when: 'NEW.approved_by_id IS NOT NULL AND NEW.approved_by_id = NEW.prepared_by_id',
      message: 'Qui prépare un lot de virements ne l’approuve pas.',
    })
  }

  async down() {
    for (const table of ['sepa_files', 'sepa_transfer_items', 'sepa_transfers', 'sepa_batches']) this.schema.dropTable(table)
  }
}

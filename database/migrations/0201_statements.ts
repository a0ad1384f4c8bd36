import { BaseSchema } from '@adonisjs/lucid/schema'

/** Statements come from files; a line of the bank may tell of several entries, and an entry may make several lines. */
export default class extends BaseSchema {
  async up() {
    this.schema.alterTable('bank_accounts', (table) => {
      /** Which column of its CSV files says what, as somebody chose it once. */
      table.text('csv_columns')
    })
    this.schema.createTable('statement_files', (table) => {
      table.increments('id')
      /** Chosen by whoever sent it; a file may also name its accounts itself. */
      table.integer('bank_account_id').unsigned().references('bank_accounts.id').index()
      table.string('file_name', 160).notNullable()
      table.string('format', 10).notNullable()
      table.string('sha256', 64).notNullable().unique()
      table.date('sent_on').notNullable()
      table.integer('sent_by_id').unsigned().references('users.id').index()
      /** Without a day, a CSV that waits for its columns to be told. */
      table.date('imported_on')
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('bank_statements', (table) => {
      table.increments('id')
      table.integer('statement_file_id').unsigned().notNullable().references('statement_files.id').index()
      table.integer('bank_account_id').unsigned().notNullable().references('bank_accounts.id')
      table.string('number', 40)
      table.date('from_on').notNullable()
      table.date('to_on').notNullable()
      table.bigInteger('opening_cents')
      table.bigInteger('closing_cents')
      table.integer('line_count').notNullable()
      /** Lines that an earlier file had brought already. */
      table.integer('known_count').notNullable()
      table.dateTime('created_at').notNullable()
      table.index(['bank_account_id', 'to_on'])
    })
    this.schema.renameTable('bank_lines', 'former_bank_lines')
    this.schema.createTable('bank_lines', (table) => {
      table.increments('id')
      table.integer('bank_account_id').unsigned().notNullable().references('bank_accounts.id')
      /** The statement that tells of it; none when it was noted by hand and is yet to be seen there. */
      table.integer('statement_id').unsigned().references('bank_statements.id').index()
      table.date('booked_on').notNullable()
      table.date('value_on')
      table.string('label', 200).notNullable()
      table.string('counterparty', 140)
      table.string('reference', 140)
      table.bigInteger('amount_cents').notNullable()
      /** What makes it the same line in two files: the bank's own reference, or all that it says and its rank in the day. */
      table.string('line_key', 64)
      table.dateTime('created_at').notNullable()
      table.unique(['bank_account_id', 'line_key'])
      table.index(['bank_account_id', 'booked_on'])
    })
    this.schema.createTable('bank_matches', (table) => {
      table.increments('id')
      table.integer('bank_line_id').unsigned().notNullable().references('bank_lines.id').index()
      table.integer('entry_id').unsigned().notNullable().references('entries.id').index()
      /** Which part of the line the entry tells of, signed as the line is. */
      table.bigInteger('amount_cents').notNullable()
      /** The entry was written from the line: it goes when the match goes. */
      table.boolean('wrote_entry').notNullable().defaultTo(false)
      table.date('matched_on').notNullable()
      table.integer('matched_by_id').unsigned().references('users.id').index()
      table.date('undone_on')
      table.integer('undone_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('bank_habits', (table) => {
      table.increments('id')
      /** The words that a line of the bank keeps from one month to the next. */
      table.string('words', 120).notNullable()
      table.boolean('is_credit').notNullable()
      /** What it was matched with: a third party whose items it settles, or an account of the plan. */
      table.integer('third_party_id').unsigned().references('third_parties.id').index()
      table.string('account', 10).references('accounts.number')
      table.integer('activity_id').unsigned().references('activities.id').index()
      table.integer('uses').notNullable()
      table.date('last_used_on').notNullable()
      table.index(['words', 'is_credit'])
    })
    this.defer(async (db) => {
      if (!(await db.from('former_bank_lines').first())) return db.rawQuery('DROP TABLE former_bank_lines')
      await db.rawQuery(
        `INSERT INTO bank_accounts (name, iban, bic, ledger_account, journal, created_at)
         SELECT 'Compte courant', iban, bic, '512000', 'BQ', created_at FROM cooperatives
         WHERE NOT EXISTS (SELECT 1 FROM bank_accounts WHERE ledger_account = '512000') ORDER BY id LIMIT 1`
      )
      await db.rawQuery(
        `INSERT INTO bank_lines (id, bank_account_id, booked_on, label, amount_cents, created_at)
         SELECT f.id, (SELECT id FROM bank_accounts WHERE ledger_account = '512000'), f.booked_on, f.label, f.amount_cents, f.created_at
         FROM former_bank_lines f`
      )
      await db.rawQuery(
        `INSERT INTO bank_matches (bank_line_id, entry_id, amount_cents, wrote_entry, matched_on, created_at)
         SELECT id, entry_id, amount_cents, 0, booked_on, created_at FROM former_bank_lines WHERE entry_id IS NOT NULL`
      )
      return db.rawQuery('DROP TABLE former_bank_lines')
    })
  }

  async down() {
    this.schema.createTable('former_bank_lines', (table) => {
      table.increments('id')
      table.date('booked_on').notNullable().index()
      table.string('label', 200).notNullable()
      table.bigInteger('amount_cents').notNullable()
      table.bigInteger('balance_cents').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.dateTime('created_at').notNullable()
    })
    this.schema.raw(
      `INSERT INTO former_bank_lines (id, booked_on, label, amount_cents, balance_cents, entry_id, created_at)
       SELECT b.id, b.booked_on, b.label, b.amount_cents,
         (SELECT SUM(o.amount_cents) FROM bank_lines o WHERE o.booked_on < b.booked_on OR (o.booked_on = b.booked_on AND o.id <= b.id)),
         (SELECT MIN(m.entry_id) FROM bank_matches m WHERE m.bank_line_id = b.id AND m.undone_on IS NULL), b.created_at
       FROM bank_lines b`
    )
    for (const table of ['bank_habits', 'bank_matches', 'bank_lines', 'bank_statements', 'statement_files']) this.schema.dropTable(table)
    this.schema.renameTable('former_bank_lines', 'bank_lines')
    this.schema.alterTable('bank_accounts', (table) => {
      table.dropColumn('csv_columns')
    })
  }
}

import { BaseSchema } from '@adonisjs/lucid/schema'
import { isSqlite, refuseWhen } from '#database/triggers'

/** The books: written once, never changed, balanced for each activity; the database refuses what the verb refuses. */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('accounts', (table) => {
      table.string('number', 10).primary()
      table.string('label', 120).notNullable()
      /** Which account a pending VAT account releases into when money moves. */
      table.string('releases_into', 10)
      table.boolean('is_auxiliary').notNullable().defaultTo(false)
      /** Added by the cooperative under an account of the general plan. */
      table.boolean('is_own').notNullable().defaultTo(false)
    })
    this.schema.createTable('journals', (table) => {
      table.string('code', 3).primary()
      table.string('label', 60).notNullable()
    })
    this.schema.createTable('fiscal_years', (table) => {
      table.increments('id')
      table.integer('year').notNullable().unique()
      table.date('starts_on').notNullable()
      table.date('ends_on').notNullable()
      table.date('closed_on')
      table.integer('closed_by_id').unsigned().references('users.id').index()
      table.string('note', 200)
    })
    this.schema.createTable('periods', (table) => {
      table.string('period', 7).primary()
      table.integer('fiscal_year_id').unsigned().notNullable().references('fiscal_years.id').index()
      table.date('closed_on')
      table.integer('closed_by_id').unsigned().references('users.id').index()
    })
    this.schema.createTable('entries', (table) => {
      table.increments('id')
      table.integer('fiscal_year_id').unsigned().notNullable().references('fiscal_years.id')
      table.integer('number').notNullable()
      table.string('journal', 3).notNullable().references('journals.code').index()
      table.date('posted_on').notNullable().index()
      table.string('period', 7).notNullable().index()
      table.string('piece', 40).notNullable()
      table.date('piece_on').notNullable()
      table.string('label', 200).notNullable()
      /** What it tells of, `invoice:7`. */
      table.string('source', 60).notNullable().index()
      table.integer('reverses_id').unsigned().references('entries.id').unique()
      table.integer('posted_by_id').unsigned().references('users.id').index()
      table.date('validated_on').notNullable()
      table.string('previous_hash', 64).notNullable()
      table.string('hash', 64)
      table.dateTime('created_at').notNullable()
      table.unique(['fiscal_year_id', 'number'])
    })
    this.schema.createTable('entry_lines', (table) => {
      table.increments('id')
      table.integer('entry_id').unsigned().notNullable().references('entries.id').index()
      table.integer('position').notNullable()
      table.date('posted_on').notNullable()
      table.string('period', 7).notNullable()
      table.string('account', 10).notNullable().references('accounts.number')
      table.integer('activity_id').unsigned().notNullable().references('activities.id')
      table.integer('third_party_id').unsigned().references('third_parties.id')
      table.bigInteger('debit_cents').notNullable().defaultTo(0)
      table.bigInteger('credit_cents').notNullable().defaultTo(0)
      table.string('vat_code', 10)
      table.integer('vat_rate_bps')
      table.bigInteger('vat_base_cents')
      table.string('currency', 3)
      table.bigInteger('currency_cents')
      /** The open item of the year before that an opening line carries. */
      table.integer('carries_id').unsigned().references('entry_lines.id').index()
      table.index(['account', 'activity_id', 'posted_on'])
      table.index(['activity_id', 'period', 'account'])
      table.index(['third_party_id', 'account'])
      table.index(['period', 'account'])
    })
    /** Which line settles which, for how much: outside the sealed lines, so that it can be undone. */
    this.schema.createTable('settlements', (table) => {
      table.increments('id')
      table.integer('debit_line_id').unsigned().notNullable().references('entry_lines.id').index()
      table.integer('credit_line_id').unsigned().notNullable().references('entry_lines.id').index()
      table.bigInteger('amount_cents').notNullable()
      table.date('settled_on').notNullable()
      table.integer('settled_by_id').unsigned().references('users.id').index()
      table.date('undone_on')
    })
    /** The share of pending VAT that a settlement made due: 44574 into 44571, 44564 into 44566. */
    this.schema.createTable('vat_releases', (table) => {
      table.increments('id')
      table.integer('settlement_id').unsigned().notNullable().references('settlements.id').index()
      table.integer('line_id').unsigned().notNullable().references('entry_lines.id').index()
      table.string('account', 10).notNullable()
      table.bigInteger('amount_cents').notNullable()
    })
    /** Totals of a month, kept by the database itself as lines come in: `ledger:check` adds them up again. */
    this.schema.createTable('monthly_totals', (table) => {
      table.string('period', 7).notNullable()
      table.string('account', 10).notNullable()
      table.integer('activity_id').unsigned().notNullable()
      table.string('journal', 3).notNullable()
      table.bigInteger('debit_cents').notNullable().defaultTo(0)
      table.bigInteger('credit_cents').notNullable().defaultTo(0)
      table.primary(['activity_id', 'account', 'period', 'journal'])
      table.index(['period', 'account'])
    })

    const sealed = '(SELECT hash FROM entries WHERE id = NEW.entry_id) IS NOT NULL'
    const unbalanced = `EXISTS (SELECT 1 FROM entry_lines WHERE entry_id = NEW.id
      GROUP BY activity_id HAVING SUM(debit_cents) <> SUM(credit_cents))`
    refuseWhen(this, {
      name: 'entries_are_sealed',
      table: 'entries',
      before: 'UPDATE',
      when: `OLD.hash IS NOT NULL OR ${unbalanced}`,
      message: 'Une écriture validée ne se modifie pas, et s’équilibre pour chaque activité.',
    })
    refuseWhen(this, {
      name: 'entries_stay',
      table: 'entries',
      before: 'DELETE',
      message: 'Une écriture ne se supprime pas : elle se contre-passe.',
    })
    refuseWhen(this, {
      name: 'entries_keep_closed_periods',
      table: 'entries',
      before: 'INSERT',
      when: 'EXISTS (SELECT 1 FROM periods WHERE period = NEW.period AND closed_on IS NOT NULL)',
      message: 'Ce mois est clos.',
    })
    refuseWhen(this, {
      name: 'lines_join_open_entries',
      table: 'entry_lines',
      before: 'INSERT',
      when: `${sealed} OR NEW.debit_cents < 0 OR NEW.credit_cents < 0 OR (NEW.debit_cents > 0 AND NEW.credit_cents > 0)`,
      message: 'Cette écriture est validée, ou sa ligne est mal formée.',
    })
    refuseWhen(this, {
      name: 'lines_are_sealed',
      table: 'entry_lines',
      before: 'UPDATE',
      message: 'Une ligne d’écriture ne se modifie pas.',
    })
    refuseWhen(this, { name: 'lines_stay', table: 'entry_lines', before: 'DELETE', message: 'Une ligne d’écriture ne se supprime pas.' })

    const upsert = isSqlite(this)
      ? 'ON CONFLICT DO UPDATE SET debit_cents = debit_cents + excluded.debit_cents, credit_cents = credit_cents + excluded.credit_cents'
      : 'ON DUPLICATE KEY UPDATE debit_cents = debit_cents + NEW.debit_cents, credit_cents = credit_cents + NEW.credit_cents'
    const addUp = `INSERT INTO monthly_totals (period, account, activity_id, journal, debit_cents, credit_cents)
      SELECT NEW.period, NEW.account, NEW.activity_id, journal, NEW.debit_cents, NEW.credit_cents FROM entries WHERE id = NEW.entry_id ${upsert};`
    this.schema.raw(
      isSqlite(this)
        ? `CREATE TRIGGER lines_add_up AFTER INSERT ON entry_lines BEGIN ${addUp} END`
        : `CREATE TRIGGER lines_add_up AFTER INSERT ON entry_lines FOR EACH ROW BEGIN ${addUp} END`
    )
  }

  async down() {
    for (const table of [
      'monthly_totals',
      'vat_releases',
      'settlements',
      'entry_lines',
      'entries',
      'periods',
      'fiscal_years',
      'journals',
      'accounts',
    ])
      this.schema.dropTable(table)
  }
}

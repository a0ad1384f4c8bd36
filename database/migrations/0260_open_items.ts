import { BaseSchema } from '@adonisjs/lucid/schema'
import { isSqlite } from '#database/triggers'

/**
 * What third parties still owe or are owed, kept by the database as lines come in and settle: the home page asks it of a
 * million lines. `ledger:check` adds it up again. The totals of a month learn how many lines they add up.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('open_items', (table) => {
      table.integer('line_id').unsigned().notNullable().primary()
      table.string('account', 10).notNullable()
      table.integer('activity_id').unsigned().notNullable()
      table.integer('third_party_id').unsigned().notNullable()
      /** Positive when it is owed to the house, negative when the house owes it. */
      table.bigInteger('open_cents').notNullable()
      table.index(['account', 'activity_id', 'open_cents'])
      table.index(['third_party_id', 'account'])
    })
    this.schema.raw(`INSERT INTO open_items (line_id, account, activity_id, third_party_id, open_cents)
      SELECT id, account, activity_id, third_party_id, cents FROM (
        SELECT l.id, l.account, l.activity_id, l.third_party_id, l.debit_cents - l.credit_cents
          - COALESCE((SELECT SUM(s.amount_cents) FROM settlements s WHERE s.debit_line_id = l.id AND s.undone_on IS NULL), 0)
          + COALESCE((SELECT SUM(s.amount_cents) FROM settlements s WHERE s.credit_line_id = l.id AND s.undone_on IS NULL), 0) AS cents
        FROM entry_lines l WHERE l.third_party_id IS NOT NULL AND l.carries_id IS NULL) AS asked
      WHERE cents <> 0`)
    this.#after('lines_open', 'INSERT ON entry_lines', MAY_OPEN, [
      `INSERT INTO open_items (line_id, account, activity_id, third_party_id, open_cents)
        VALUES (NEW.id, NEW.account, NEW.activity_id, NEW.third_party_id, NEW.debit_cents - NEW.credit_cents);`,
    ])
    this.#after('settlements_close', 'INSERT ON settlements', 'NEW.undone_on IS NULL', settles('-', '+'))
    this.#after('settlements_reopen', 'UPDATE ON settlements', 'OLD.undone_on IS NULL AND NEW.undone_on IS NOT NULL', [
      `INSERT INTO open_items (line_id, account, activity_id, third_party_id, open_cents)
        SELECT l.id, l.account, l.activity_id, l.third_party_id, 0 FROM entry_lines l
        WHERE l.id IN (NEW.debit_line_id, NEW.credit_line_id) AND l.third_party_id IS NOT NULL AND l.carries_id IS NULL
          AND l.id NOT IN (SELECT line_id FROM open_items);`,
      ...settles('+', '-'),
    ])

    this.schema.alterTable('monthly_totals', (table) => void table.integer('line_count').notNullable().defaultTo(0))
    const counted = `SELECT COUNT(*) FROM entry_lines l JOIN entries e ON e.id = l.entry_id WHERE l.period = monthly_totals.period
      AND l.account = monthly_totals.account AND l.activity_id = monthly_totals.activity_id AND e.journal = monthly_totals.journal`
    this.schema.raw(`UPDATE monthly_totals SET line_count = (${counted})`)
    this.schema.raw('DROP TRIGGER lines_add_up')
    this.#addUp(['debit_cents', 'credit_cents', 'line_count'], ['NEW.debit_cents', 'NEW.credit_cents', '1'])
    this.schema.alterTable('entry_lines', (table) => void table.index(['account', 'posted_on'], 'entry_lines_by_day'))
  }

  #after(name: string, event: string, when: string, acts: string[]) {
    this.schema.raw(
      isSqlite(this)
        ? `CREATE TRIGGER ${name} AFTER ${event} WHEN ${when} BEGIN ${acts.join('\n')} END`
        : `CREATE TRIGGER ${name} AFTER ${event} FOR EACH ROW BEGIN IF ${when} THEN ${acts.join('\n')} END IF; END`
    )
  }

  #addUp(columns: string[], amounts: string[]) {
    const more = columns.map((column, at) => `${column} = ${column} + ${isSqlite(this) ? `excluded.${column}` : amounts[at]}`)
    const upsert = `${isSqlite(this) ? 'ON CONFLICT DO UPDATE SET' : 'ON DUPLICATE KEY UPDATE'} ${more.join(', ')}`
    this.#after('lines_add_up', 'INSERT ON entry_lines', 'NEW.entry_id IS NOT NULL', [
      `INSERT INTO monthly_totals (period, account, activity_id, journal, ${columns.join(', ')})
        SELECT NEW.period, NEW.account, NEW.activity_id, journal, ${amounts.join(', ')} FROM entries WHERE id = NEW.entry_id ${upsert};`,
    ])
  }

  async down() {
    for (const trigger of ['lines_open', 'settlements_close', 'settlements_reopen', 'lines_add_up'])
      this.schema.raw(`DROP TRIGGER IF EXISTS ${trigger}`)
    this.schema.alterTable('entry_lines', (table) => void table.dropIndex([], 'entry_lines_by_day'))
    // Knex would copy the whole table on SQLite to take a column off.
    this.schema.raw('ALTER TABLE monthly_totals DROP COLUMN line_count')
    this.#addUp(['debit_cents', 'credit_cents'], ['NEW.debit_cents', 'NEW.credit_cents'])
    this.schema.dropTable('open_items')
  }
}

/** An opening line repeats an item of the year before, which stays open where it was written. */
const MAY_OPEN = 'NEW.third_party_id IS NOT NULL AND NEW.carries_id IS NULL AND NEW.debit_cents <> NEW.credit_cents'

const settles = (debit: '+' | '-', credit: '+' | '-') => [
  `UPDATE open_items SET open_cents = open_cents ${debit} NEW.amount_cents WHERE line_id = NEW.debit_line_id;`,
  `UPDATE open_items SET open_cents = open_cents ${credit} NEW.amount_cents WHERE line_id = NEW.credit_line_id;`,
  'DELETE FROM open_items WHERE line_id IN (NEW.debit_line_id, NEW.credit_line_id) AND open_cents = 0;',
]

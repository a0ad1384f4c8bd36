import { BaseSchema } from '@adonisjs/lucid/schema'
import { isSqlite } from '#database/triggers'

/**
 * What the accounts 512 moved and no line of the bank tells of yet, kept by the database as entries come in and match: the
 * home page asks it of a million lines. An entry and its reversal count as one. The verifications add it up again.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.createTable('bank_open_entries', (table) => {
      table.integer('entry_id').unsigned().notNullable()
      table.string('account', 10).notNullable()
      table.date('posted_on').notNullable()
      /** Signed as money: in is positive. */
      table.bigInteger('open_cents').notNullable()
      table.primary(['entry_id', 'account'])
      table.index(['posted_on'])
    })
    this.schema.raw(`INSERT INTO bank_open_entries (entry_id, account, posted_on, open_cents)
      SELECT id, account, posted_on, SUM(cents) FROM (
        SELECT o.id, l.account, o.posted_on, l.debit_cents - l.credit_cents AS cents
        FROM entry_lines l JOIN entries e ON e.id = l.entry_id JOIN entries o ON o.id = COALESCE(e.reverses_id, e.id)
        WHERE l.account BETWEEN '512' AND '51299999' AND e.journal <> 'AN'
        UNION ALL
        SELECT o.id, a.ledger_account, o.posted_on, -m.amount_cents
        FROM bank_matches m JOIN entries o ON o.id = m.entry_id
          JOIN bank_lines b ON b.id = m.bank_line_id JOIN bank_accounts a ON a.id = b.bank_account_id
        WHERE m.undone_on IS NULL) AS moved
      GROUP BY id, account, posted_on HAVING SUM(cents) <> 0`)
    this.#after('entries_reach_bank', 'INSERT ON entry_lines', `NEW.account BETWEEN '512' AND '51299999'`, [
      this.#moved(
        `SELECT o.id, NEW.account, o.posted_on, NEW.debit_cents - NEW.credit_cents
         FROM entries e JOIN entries o ON o.id = COALESCE(e.reverses_id, e.id) WHERE e.id = NEW.entry_id AND e.journal <> 'AN'`
      ),
      `DELETE FROM bank_open_entries WHERE open_cents = 0
         AND entry_id = (SELECT COALESCE(reverses_id, id) FROM entries WHERE id = NEW.entry_id)`,
    ])
    this.#after('matches_close', 'INSERT ON bank_matches', 'NEW.undone_on IS NULL', this.#matched('-', 'NEW'))
    this.#after(
      'matches_reopen',
      'UPDATE ON bank_matches',
      'OLD.undone_on IS NULL AND NEW.undone_on IS NOT NULL',
      this.#matched('+', 'NEW')
    )
    this.#after('matches_vanish', 'DELETE ON bank_matches', 'OLD.undone_on IS NULL', this.#matched('+', 'OLD'))
  }

  #matched(sign: '+' | '-', row: 'NEW' | 'OLD') {
    return [
      this.#moved(
        `SELECT o.id, a.ledger_account, o.posted_on, ${sign}${row}.amount_cents
         FROM entries o JOIN bank_lines b ON b.id = ${row}.bank_line_id JOIN bank_accounts a ON a.id = b.bank_account_id
         WHERE o.id = ${row}.entry_id`
      ),
      `DELETE FROM bank_open_entries WHERE entry_id = ${row}.entry_id AND open_cents = 0`,
    ]
  }

  #moved(rows: string) {
    const more = isSqlite(this)
      ? 'ON CONFLICT DO UPDATE SET open_cents = open_cents + excluded.open_cents'
      : 'ON DUPLICATE KEY UPDATE bank_open_entries.open_cents = bank_open_entries.open_cents + VALUES(open_cents)'
    return `INSERT INTO bank_open_entries (entry_id, account, posted_on, open_cents) ${rows} ${more}`
  }

  #after(name: string, event: string, when: string, acts: string[]) {
    const body = acts.map((act) => `${act};`).join('\n')
    this.schema.raw(
      isSqlite(this)
        ? `CREATE TRIGGER ${name} AFTER ${event} WHEN ${when} BEGIN ${body} END`
        : `CREATE TRIGGER ${name} AFTER ${event} FOR EACH ROW BEGIN IF ${when} THEN ${body} END IF; END`
    )
  }

  async down() {
    for (const trigger of ['entries_reach_bank', 'matches_close', 'matches_reopen', 'matches_vanish'])
      this.schema.raw(`DROP TRIGGER IF EXISTS ${trigger}`)
    this.schema.dropTable('bank_open_entries')
  }
}

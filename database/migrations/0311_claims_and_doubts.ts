import { BaseSchema } from '@adonisjs/lucid/schema'
import { isSqlite, refuseWhen } from '#database/triggers'

/** Accounts of the plan that a house opened before may lack. */
const ACCOUNTS = [
  { number: '763100', label: 'Revenus des créances commerciales, pénalités de retard' },
  { number: '781700', label: 'Reprises sur dépréciations des créances' },
]

/** What late payers add to what they owe, and debts that nobody is sure to see paid. */
export default class extends BaseSchema {
  async up() {
    /** Of a payment: what a reminder had asked beside the invoice, interest and the lump sum for recovery. */
    for (const column of ['interest_cents', 'recovery_cents'])
      this.schema.raw(`ALTER TABLE payments ADD COLUMN ${column} BIGINT NOT NULL DEFAULT 0`)

    /** A debt carried to another account of the same party: the line where it now stands, and the one that it came from first. */
    this.schema.createTable('debt_moves', (table) => {
      table.integer('line_id').unsigned().notNullable().references('entry_lines.id').primary()
      table.integer('origin_line_id').unsigned().notNullable().references('entry_lines.id').index()
      table.integer('settlement_id').unsigned().notNullable().references('settlements.id').unique()
    })
    this.schema.createTable('doubtful_debts', (table) => {
      table.increments('id')
      table.integer('invoice_id').unsigned().notNullable().references('invoices.id').index()
      table.date('doubted_on').notNullable()
      table.string('reason', 500).notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('doubted_by_id').unsigned().references('users.id').index()
      /** Nobody doubts any more: it went back to 411. */
      table.date('ended_on')
      table.integer('ended_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    /** What one expects to lose of it, net of tax: each act adds to the provision or takes some back. */
    this.schema.createTable('debt_provisions', (table) => {
      table.increments('id')
      table.integer('doubtful_debt_id').unsigned().notNullable().references('doubtful_debts.id').index()
      table.date('decided_on').notNullable()
      table.bigInteger('amount_cents').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('decided_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })
    for (const table of ['debt_moves', 'doubtful_debts', 'debt_provisions'])
      refuseWhen(this, { name: `${table}_stay`, table, before: 'DELETE', message: 'Ce qui a été décidé ne s’efface pas.' })
    refuseWhen(this, {
      name: 'debt_moves_hold',
      table: 'settlements',
      before: 'UPDATE',
      when: 'OLD.undone_on IS NULL AND NEW.undone_on IS NOT NULL AND OLD.id IN (SELECT settlement_id FROM debt_moves)',
      message: 'Cette créance a changé de compte : remettez-la en créance ordinaire depuis sa facture.',
    })
    this.#keepOpenAmounts()
    this.defer(async (db) => {
      if (!(await db.from('accounts').first())) return
      for (const account of ACCOUNTS)
        if (!(await db.from('accounts').where('number', account.number).first()))
          await db.table('accounts').insert({ ...account, is_auxiliary: false, is_own: false })
    })
  }

  /** A debt that moved closes its invoice where it now stands; moving it changes nothing of what is owed. */
  #keepOpenAmounts() {
    const ofInvoices = `entry_id IN (SELECT o.entry_id FROM debt_moves m JOIN entry_lines o ON o.id = m.origin_line_id
      WHERE m.line_id IN (NEW.debit_line_id, NEW.credit_line_id))`
    const moved = `entry_id IN (SELECT o.entry_id FROM entry_lines o WHERE o.id = NEW.origin_line_id)`
    const settles = `UPDATE invoices SET open_cents = open_cents - NEW.amount_cents WHERE ${ofInvoices};`
    const reopens = `UPDATE invoices SET open_cents = open_cents + NEW.amount_cents WHERE ${ofInvoices};`
    const carries = `UPDATE invoices SET open_cents = open_cents + (SELECT amount_cents FROM settlements WHERE id = NEW.settlement_id) WHERE ${moved};`
    const undone = 'OLD.undone_on IS NULL AND NEW.undone_on IS NOT NULL'
    const [each, when, end] = isSqlite(this)
      ? ['', `WHEN ${undone} BEGIN`, 'END']
      : ['FOR EACH ROW', `BEGIN IF ${undone} THEN`, 'END IF; END']
    this.schema.raw(`CREATE TRIGGER settlements_close_doubts AFTER INSERT ON settlements ${each} BEGIN ${settles} END`)
    this.schema.raw(`CREATE TRIGGER settlements_reopen_doubts AFTER UPDATE ON settlements ${each} ${when} ${reopens} ${end}`)
    this.schema.raw(`CREATE TRIGGER debt_moves_keep_open AFTER INSERT ON debt_moves ${each} BEGIN ${carries} END`)
  }

  async down() {
    for (const name of ['settlements_close_doubts', 'settlements_reopen_doubts', 'debt_moves_hold']) this.schema.raw(`DROP TRIGGER ${name}`)
    for (const table of ['debt_provisions', 'doubtful_debts', 'debt_moves']) this.schema.dropTable(table)
    for (const column of ['recovery_cents', 'interest_cents']) this.schema.raw(`ALTER TABLE payments DROP COLUMN ${column}`)
  }
}

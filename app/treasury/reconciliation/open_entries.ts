import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'

export type OpenEntry = {
  entryId: number
  bankAccountId: number
  postedOn: Day
  label: string
  piece: string
  /** What the bank does not tell of yet, signed as money: in is positive. */
  openCents: number
}

type Filter = { entryIds?: number[]; bankAccountId?: number; since?: Day; until?: Day }

/**
 * Entries on an account 512 that no line of the bank tells of yet, whole or in part. An entry and its reversal count as
 * one: together they moved nothing. Opening entries only repeat, and are left out.
 */
export async function openEntries({ entryIds, bankAccountId, since, until }: Filter = {}, trx?: Transaction): Promise<OpenEntry[]> {
  await mainBankAccount(trx)
  const query = (trx ?? db)
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .joinRaw('INNER JOIN entries AS o ON o.id = COALESCE(e.reverses_id, e.id)')
    .join('bank_accounts as a', 'a.ledger_account', 'l.account')
    .whereNot('e.journal', 'AN')
    .groupBy('o.id', 'o.posted_on', 'o.label', 'o.piece', 'a.id')
    .havingRaw(`${OPEN} <> 0`)
    .orderBy('o.posted_on')
    .orderBy('o.id')
    .select('o.id', 'o.posted_on', 'o.label', 'o.piece', 'a.id as account_id')
    .select(db.raw(`${OPEN} AS open_cents`))
  if (entryIds) query.whereIn('o.id', entryIds)
  if (bankAccountId) query.where('a.id', bankAccountId)
  // A reversal comes after what it reverses: the line's own day lets the index leave the years aside.
  if (since) query.where('o.posted_on', '>=', since).where('l.posted_on', '>=', since)
  if (until) query.where('o.posted_on', '<=', until)
  return (await query).map((row) => ({
    entryId: row.id,
    bankAccountId: row.account_id,
    postedOn: row.posted_on,
    label: row.label,
    piece: row.piece,
    openCents: Number(row.open_cents),
  }))
}

const OPEN = `(SUM(l.debit_cents - l.credit_cents) - COALESCE((
  SELECT SUM(m.amount_cents) FROM bank_matches m JOIN bank_lines b ON b.id = m.bank_line_id
  WHERE m.entry_id = o.id AND b.bank_account_id = a.id AND m.undone_on IS NULL), 0))`

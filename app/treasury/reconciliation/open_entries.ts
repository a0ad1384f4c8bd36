import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import type { Check } from '#ledger/checks/check'
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
 * Entries on an account 512 that no line of the bank tells of yet, whole or in part, as the database keeps them. An entry
 * and its reversal count as one: together they moved nothing. Opening entries only repeat, and are left out.
 */
export async function openEntries(filter: Filter = {}, trx?: Transaction): Promise<OpenEntry[]> {
  await mainBankAccount(trx)
  const rows = await kept(filter, trx)
    .join('entries as o', 'o.id', 'b.entry_id')
    .join('bank_accounts as a', 'a.ledger_account', 'b.account')
    .orderBy('b.posted_on')
    .orderBy('b.entry_id')
    .select('b.entry_id', 'b.posted_on', 'o.label', 'o.piece', 'a.id as account_id', 'b.open_cents')
  return rows.map((row) => ({
    entryId: row.entry_id,
    bankAccountId: row.account_id,
    postedOn: row.posted_on,
    label: row.label,
    piece: row.piece,
    openCents: Number(row.open_cents),
  }))
}

/** How many there are, for who only wants to know whether. */
export async function openEntriesCount(filter: Omit<Filter, 'bankAccountId'> = {}, trx?: Transaction): Promise<number> {
  const [row] = await kept(filter, trx).count('* as held')
  return Number(row.held)
}

function kept({ entryIds, bankAccountId, since, until }: Filter, trx?: Transaction) {
  const query = (trx ?? db).from('bank_open_entries as b')
  if (entryIds) query.whereIn('b.entry_id', entryIds)
  if (bankAccountId) query.where('a.id', bankAccountId)
  if (since) query.where('b.posted_on', '>=', since)
  if (until) query.where('b.posted_on', '<=', until)
  return query
}

/** What is kept as open says what the books less the matches say. */
export const openEntriesAgree: Check = {
  name: 'bank_open_entries',
  label: 'Ce qui reste à rapprocher des comptes 512, tenu au fil de l’eau, égale les livres moins les rapprochements',
  async run() {
    const open = new Map<string, number>()
    const keyOf = (row: { entry_id: number; account: string }) => `${row.entry_id}, compte ${row.account}`
    for (const row of [...(await movedEntries()), ...(await matchedEntries())])
      open.set(keyOf(row), (open.get(keyOf(row)) ?? 0) + Number(row.cents))
    for (const row of await kept({}).select('b.entry_id', 'b.account', 'b.open_cents as cents'))
      open.set(keyOf(row), (open.get(keyOf(row)) ?? 0) - Number(row.cents))
    return [...open]
      .filter(([, cents]) => cents !== 0)
      .map(([key, cents]) => `Écriture ${key} : ${formatCents(cents)} d’écart avec ce qui est tenu à rapprocher`)
  },
}

const movedEntries = () =>
  db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .whereBetween('l.account', ['512', '51299999'])
    .whereNot('e.journal', 'AN')
    .groupByRaw('COALESCE(e.reverses_id, e.id), l.account')
    .select(db.raw('COALESCE(e.reverses_id, e.id) AS entry_id'), 'l.account', db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))

const matchedEntries = () =>
  db
    .from('bank_matches as m')
    .join('bank_lines as b', 'b.id', 'm.bank_line_id')
    .join('bank_accounts as a', 'a.id', 'b.bank_account_id')
    .whereNull('m.undone_on')
    .groupBy('m.entry_id', 'a.ledger_account')
    .select('m.entry_id', 'a.ledger_account as account', db.raw('-SUM(m.amount_cents) AS cents'))

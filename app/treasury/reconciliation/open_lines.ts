import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'

export type OpenLine = {
  lineId: number
  bankAccountId: number
  bookedOn: Day
  label: string
  counterparty: string | null
  reference: string | null
  amountCents: number
  /** What nothing in the books tells of yet, signed as the line is. */
  openCents: number
}

type Filter = { lineIds?: number[]; bankAccountId?: number; since?: Day; until?: Day; limit?: number }

const OPEN = `(b.amount_cents - COALESCE((
  SELECT SUM(m.amount_cents) FROM bank_matches m WHERE m.bank_line_id = b.id AND m.undone_on IS NULL), 0))`

const lines = ({ lineIds, bankAccountId, since, until }: Filter, trx?: Transaction) => {
  const query = (trx ?? db).from('bank_lines as b').whereRaw(`${OPEN} <> 0`)
  if (lineIds) query.whereIn('b.id', lineIds)
  if (bankAccountId) query.where('b.bank_account_id', bankAccountId)
  if (since) query.where('b.booked_on', '>=', since)
  if (until) query.where('b.booked_on', '<=', until)
  return query
}

/** Lines of the bank that the books do not tell of yet, whole or in part, the oldest first. */
export async function openLines(filter: Filter = {}, trx?: Transaction): Promise<OpenLine[]> {
  const rows = await lines(filter, trx)
    .orderBy('b.booked_on')
    .orderBy('b.id')
    .limit(filter.limit ?? 100_000)
    .select('b.id', 'b.bank_account_id', 'b.booked_on', 'b.label', 'b.counterparty', 'b.reference', 'b.amount_cents')
    .select(db.raw(`${OPEN} AS open_cents`))
  return rows.map((row) => ({
    lineId: row.id,
    bankAccountId: row.bank_account_id,
    bookedOn: row.booked_on,
    label: row.label,
    counterparty: row.counterparty,
    reference: row.reference,
    amountCents: Number(row.amount_cents),
    openCents: Number(row.open_cents),
  }))
}

/** How many there are, and how much they add up to whichever way they go. */
export async function openLinesCount(filter: Filter = {}, trx?: Transaction): Promise<{ count: number; cents: number; netCents: number }> {
  const [row] = await lines(filter, trx)
    .select(db.raw('COUNT(*) AS lines_count'))
    .select(db.raw(`COALESCE(SUM(ABS(${OPEN})), 0) AS cents`), db.raw(`COALESCE(SUM(${OPEN}), 0) AS net_cents`))
  return { count: Number(row.lines_count), cents: Number(row.cents), netCents: Number(row.net_cents) }
}

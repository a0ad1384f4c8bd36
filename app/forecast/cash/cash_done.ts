import db from '@adonisjs/lucid/services/db'
import { addToPeriod, lastDay, periodsBetween, yearOfPeriod, firstDay, type Period } from '#core/period'
import type { Day } from '#core/day'
import { earliest } from '#core/day'
import type { Transaction } from '#core/transaction'

export type CashMonth = { period: Period; cents: number }

/** The cash of an activity, or of the house, at the end of each of the months before one, in cents: each year starts from its opening entries. */
export async function cashByMonth(before: Period, months: number, activityId?: number, trx?: Transaction): Promise<CashMonth[]> {
  const [first, last] = [addToPeriod(before, -months), addToPeriod(before, -1)]
  const query = (trx ?? db)
    .from('monthly_totals')
    .whereBetween('period', [`${yearOfPeriod(first)}-01`, last])
    .whereBetween('account', ['5', '599999999'])
    .groupBy('period')
    .select('period')
    .sum('debit_cents as debit')
    .sum('credit_cents as credit')
  if (activityId) query.where('activity_id', activityId)
  const moved = new Map<Period, number>((await query).map((row) => [row.period, Number(row.debit) - Number(row.credit)]))
  let cents = 0
  return periodsBetween(`${yearOfPeriod(first)}-01`, last)
    .map((period) => ({ period, cents: (cents = (period.endsWith('-01') ? 0 : cents) + (moved.get(period) ?? 0)) }))
    .filter(({ period }) => period >= first)
}

export type CashMove = { entryId: number | null; postedOn: Day; label: string; piece: string; cents: number; source: string }

/** What moved the cash in a month until a day, entry by entry; openings carry it and move nothing, unless the books begin with them. */
export async function cashMoves(period: Period, on: Day, activityId?: number, trx?: Transaction): Promise<CashMove[]> {
  const query = (trx ?? db)
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .whereBetween('l.account', ['5', '599999999'])
    .whereBetween('l.posted_on', [firstDay(period), earliest(lastDay(period), on)])
    .whereNot('e.journal', 'AN')
    .groupBy('e.id', 'e.posted_on', 'e.label', 'e.piece', 'e.source')
    .orderBy('e.posted_on')
    .orderBy('e.id')
    .select('e.id', 'e.posted_on', 'e.label', 'e.piece', 'e.source')
    .sum('l.debit_cents as debit')
    .sum('l.credit_cents as credit')
  if (activityId) query.where('l.activity_id', activityId)
  return (await query)
    .map((row) => ({
      entryId: row.id,
      postedOn: row.posted_on,
      label: row.label,
      piece: row.piece,
      source: row.source,
      cents: Number(row.debit) - Number(row.credit),
    }))
    .filter(({ cents }) => cents !== 0)
}

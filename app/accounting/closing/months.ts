import db from '@adonisjs/lucid/services/db'
import { lastDay, type Period } from '#core/period'
import type { Day } from '#core/day'

export type Month = {
  period: Period
  year: number
  closedOn: Day | null
  closedBy: string | null
  entries: number
  vatFiledOn: Day | null
  mayClose: boolean
}

/** The months of the books that have entries, with what was done of each; the next to close is the oldest open one that is over. */
export async function monthsOfBooks(on: Day): Promise<Month[]> {
  const rows = await db
    .from('periods as p')
    .join('fiscal_years as y', 'y.id', 'p.fiscal_year_id')
    .join('entries as e', 'e.period', 'p.period')
    .leftJoin('users as u', 'u.id', 'p.closed_by_id')
    .leftJoin('vat_returns as v', (join) => join.on('v.from_period', '<=', 'p.period').andOn('v.period', '>=', 'p.period'))
    .groupBy('p.period', 'y.year', 'p.closed_on', 'u.full_name', 'v.filed_on')
    .orderBy('p.period')
    .select('p.period', 'y.year', 'p.closed_on', 'u.full_name as closed_by', 'v.filed_on')
    .count('* as entries')
  const next = rows.find((row) => !row.closed_on)?.period
  return rows
    .map((row) => ({
      period: row.period,
      year: row.year,
      closedOn: row.closed_on,
      closedBy: row.closed_by,
      entries: Number(row.entries),
      vatFiledOn: row.filed_on,
      mayClose: row.period === next && lastDay(row.period) < on,
    }))
    .reverse()
}

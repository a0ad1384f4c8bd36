import db from '@adonisjs/lucid/services/db'
import { lastDay, type Period } from '#core/period'
import type { Day } from '#core/day'

export type Month = {
  period: Period
  year: number
  closedOn: Day | null
  closedBy: string | null
  vatFiledOn: Day | null
  mayClose: boolean
}

/** The months of the books that have entries, with what was done of each; the next to close is the oldest open one that is over. */
export async function monthsOfBooks(on: Day): Promise<Month[]> {
  const rows = await db
    .from('periods as p')
    .join('fiscal_years as y', 'y.id', 'p.fiscal_year_id')
    .leftJoin('users as u', 'u.id', 'p.closed_by_id')
    .leftJoin('vat_returns as v', (join) => join.on('v.from_period', '<=', 'p.period').andOn('v.period', '>=', 'p.period'))
    .whereExists((entries) => entries.from('entries').whereColumn('entries.period', 'p.period'))
    .orderBy('p.period')
    .select('p.period', 'y.year', 'p.closed_on', 'u.full_name as closed_by', 'v.filed_on')
  const next = rows.find((row) => !row.closed_on)?.period
  return rows
    .map((row) => ({
      period: row.period,
      year: row.year,
      closedOn: row.closed_on,
      closedBy: row.closed_by,
      vatFiledOn: row.filed_on,
      mayClose: row.period === next && lastDay(row.period) < on,
    }))
    .reverse()
}

/** How many entries each month holds. */
export async function entriesByMonth(): Promise<Map<Period, number>> {
  const rows = await db.from('entries').groupBy('period').select('period').count('* as entries')
  return new Map(rows.map((row) => [row.period, Number(row.entries)]))
}

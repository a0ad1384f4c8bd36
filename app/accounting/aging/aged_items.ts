import db from '@adonisjs/lucid/services/db'
import { sum } from '#core/cents'
import { addDays, type Day } from '#core/day'
import { openLines } from '#ledger/open_items'

export const SIDES = {
  clients: { label: 'Créances des clients', accounts: ['411000', '416000', '419100', '419700', '462000'], sign: 1 },
  fournisseurs: { label: 'Dettes aux fournisseurs', accounts: ['401000', '404000'], sign: -1 },
} as const

export type Side = keyof typeof SIDES

/** Ages in days since the document: up to 30, 60, 90, and beyond. */
const BOUNDS = [30, 60, 90, Infinity]

export type AgedRow = { code: string; name: string; activity: string; buckets: number[]; totalCents: number }

/** What is owed to the house, or by it, on a day: for each third party and activity, by age, added up by the database. */
export async function agedItems(side: Side, on: Day, activityId?: number): Promise<AgedRow[]> {
  const { accounts, sign } = SIDES[side]
  const rows = await openLines({ accounts: [...accounts], activityId })
    .join('entry_lines as l', 'l.id', 'o.line_id')
    // A doubtful debt keeps the age of its invoice.
    .leftJoin('debt_moves as m', 'm.line_id', 'l.id')
    .leftJoin('entry_lines as first', 'first.id', 'm.origin_line_id')
    .join('third_parties as own', 'own.id', 'o.third_party_id')
    .joinRaw('JOIN third_parties t ON t.id = COALESCE(own.merged_into_id, own.id)')
    .join('activities as a', 'a.id', 'o.activity_id')
    .where('l.posted_on', '<=', on)
    .groupBy('t.code', 't.name', 'a.code')
    .select('t.code', 't.name', 'a.code as activity')
    .select(...BOUNDS.map((_, at) => ofAge(at, on)))
  return rows
    .map((row) => {
      const buckets = BOUNDS.map((_, at) => sign * Number(row[`bucket_${at}`]) || 0)
      return { code: row.code, name: row.name, activity: row.activity, buckets, totalCents: sum(buckets) }
    })
    .filter(({ totalCents, buckets }) => totalCents !== 0 || buckets.some(Boolean))
    .sort((a, b) => b.totalCents - a.totalCents)
}

/** The sum of the items of one age, posted between two days. */
function ofAge(at: number, on: Day) {
  const youngest = at === 0 ? on : addDays(on, -BOUNDS[at - 1] - 1)
  const oldest = BOUNDS[at] === Infinity ? '0001-01-01' : addDays(on, -BOUNDS[at])
  return db.raw(`SUM(CASE WHEN COALESCE(first.posted_on, l.posted_on) BETWEEN ? AND ? THEN o.open_cents ELSE 0 END) AS bucket_${at}`, [
    oldest,
    youngest,
  ])
}

export const totalsOf = (rows: AgedRow[]) => ({
  buckets: BOUNDS.map((_, at) => rows.reduce((total, { buckets }) => total + buckets[at], 0)),
  totalCents: rows.reduce((total, { totalCents }) => total + totalCents, 0),
})

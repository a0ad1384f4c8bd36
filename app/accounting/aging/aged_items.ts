import db from '@adonisjs/lucid/services/db'
import { daysBetween, type Day } from '#core/day'
import { openItems } from '#ledger/open_items'

export const SIDES = {
  clients: { label: 'Créances des clients', accounts: ['411000', '416000', '419100', '419700', '462000'], sign: 1 },
  fournisseurs: { label: 'Dettes aux fournisseurs', accounts: ['401000', '404000'], sign: -1 },
} as const

export type Side = keyof typeof SIDES

/** Ages in days since the document: up to 30, 60, 90, and beyond. */
const BOUNDS = [30, 60, 90, Infinity]

export type AgedRow = { code: string; name: string; activity: string; buckets: number[]; totalCents: number }

/** What is owed to the house, or by it, on a day: for each third party and activity, by age. */
export async function agedItems(side: Side, on: Day, activityId?: number): Promise<AgedRow[]> {
  const { accounts, sign } = SIDES[side]
  const items = await openItems({ accounts: [...accounts], activityId, until: on })
  const parties = new Map((await db.from('third_parties').select('id', 'code', 'name')).map((row) => [row.id, row]))
  const activities = new Map((await db.from('activities').select('id', 'code')).map((row) => [row.id, row.code]))
  const rows = new Map<string, AgedRow>()
  for (const { partyId, activityId: own, postedOn, openCents } of items) {
    const party = parties.get(partyId)
    const key = `${partyId}:${own}`
    const row = rows.get(key) ?? { code: party.code, name: party.name, activity: activities.get(own), buckets: [0, 0, 0, 0], totalCents: 0 }
    row.buckets[BOUNDS.findIndex((bound) => daysBetween(postedOn, on) <= bound)] += sign * openCents
    row.totalCents += sign * openCents
    rows.set(key, row)
  }
  return [...rows.values()]
    .filter(({ totalCents, buckets }) => totalCents !== 0 || buckets.some(Boolean))
    .sort((a, b) => b.totalCents - a.totalCents)
}

export const totalsOf = (rows: AgedRow[]) => ({
  buckets: BOUNDS.map((_, at) => rows.reduce((sum, { buckets }) => sum + buckets[at], 0)),
  totalCents: rows.reduce((sum, { totalCents }) => sum + totalCents, 0),
})

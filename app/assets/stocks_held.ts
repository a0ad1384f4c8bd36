import db from '@adonisjs/lucid/services/db'
import { STOCK_ACCOUNTS, type StockAccount } from '#assets/stock_count'
import type { Day } from '#core/day'
import { accountBalances } from '#ledger/balances'

export type StockHeld = {
  activityId: number
  activity: string
  account: StockAccount
  kind: string
  valueCents: number
  countedOn: Day | null
  countedBy: string | null
}

/** What the books hold of each stock on a day, and when it was last counted. */
export async function stocksHeld(activityIds: number[], on: Day): Promise<StockHeld[]> {
  const accounts = Object.keys(STOCK_ACCOUNTS) as StockAccount[]
  const balances = await accountBalances({ from: '2000-01-01', to: on, accounts, without: ['AN'] })
  const counts = await lastCounts(activityIds, on)
  const activities = await db.from('activities').whereIn('id', activityIds).orderBy('code').select('id', 'code', 'trade_name')
  return activities.flatMap(({ id, code, trade_name: name }) =>
    accounts.flatMap((account) => {
      const count = counts.get(`${id}:${account}`)
      const valueCents = balances.find((held) => held.activityId === id && held.account === account)?.balanceCents ?? 0
      if (!count && valueCents === 0) return []
      return [
        {
          activityId: id,
          activity: `${code} ${name}`,
          account,
          kind: STOCK_ACCOUNTS[account].label,
          valueCents,
          countedOn: count?.counted_on ?? null,
          countedBy: count?.full_name ?? null,
        },
      ]
    })
  )
}

async function lastCounts(activityIds: number[], on: Day): Promise<Map<string, any>> {
  const rows = await db
    .from('stock_counts as c')
    .leftJoin('users as u', 'u.id', 'c.counted_by_id')
    .whereIn('c.activity_id', activityIds)
    .where('c.counted_on', '<=', on)
    .orderBy('c.counted_on')
    .orderBy('c.id')
    .select('c.activity_id', 'c.account', 'c.counted_on', 'u.full_name')
  return new Map(rows.map((row) => [`${row.activity_id}:${row.account}`, row]))
}

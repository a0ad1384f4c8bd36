import db from '@adonisjs/lucid/services/db'
import { ASSET_ACCOUNTS } from '#assets/asset_accounts'
import type { Day } from '#core/day'
import { periodOf, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'

export type RegisteredAsset = {
  id: number
  activityId: number
  activity: string
  label: string
  account: string
  kind: string
  inServiceOn: Day
  lifeMonths: number
  costCents: number
  wornCents: number
  bookValueCents: number
  disposedOn: Day | null
  saleCents: number | null
}

type Filter = { activityIds?: number[]; on?: Day; withDisposed?: boolean }

/** Every asset with what the books say it is still worth, in cents, by activity; those that left are worth nothing. */
export async function assetRegister({ activityIds, on, withDisposed = false }: Filter = {}, trx?: Transaction): Promise<RegisteredAsset[]> {
  const query = (trx ?? db)
    .from('assets as a')
    .join('activities as t', 't.id', 'a.activity_id')
    .leftJoin('depreciations as d', (join) => {
      join.on('d.asset_id', 'a.id')
      if (on) join.andOnVal('d.period', '<=', periodOf(on))
    })
    .groupBy('a.id', 't.code', 't.trade_name')
    .orderBy('t.code')
    .orderBy('a.in_service_on')
    .orderBy('a.id')
    .select('a.*', 't.code', 't.trade_name')
    .sum('d.amount_cents as posted')
  if (activityIds) query.whereIn('a.activity_id', activityIds)
  if (on) query.where('a.in_service_on', '<=', on)
  if (!withDisposed)
    query.where((any) => (on ? any.whereNull('a.disposed_on').orWhere('a.disposed_on', '>', on) : any.whereNull('a.disposed_on')))
  const rows = await query
  return rows.map((row) => read(row, on))
}

function read(row: any, on?: Day): RegisteredAsset {
  const costCents = Number(row.cost_cents)
  const wornCents = Number(row.brought_forward_cents) + Number(row.posted ?? 0)
  const isGone = row.disposed_on && (!on || row.disposed_on <= on)
  return {
    id: row.id,
    activityId: row.activity_id,
    activity: `${row.code} ${row.trade_name}`,
    label: row.label,
    account: row.account,
    kind: ASSET_ACCOUNTS[row.account]?.label ?? row.account,
    inServiceOn: row.in_service_on,
    lifeMonths: row.life_months,
    costCents,
    wornCents,
    bookValueCents: isGone ? 0 : costCents - wornCents,
    disposedOn: row.disposed_on,
    saleCents: row.sale_cents === null ? null : Number(row.sale_cents),
  }
}

/** The net book value of an activity's assets in cents, as the books stand on a day. */
export async function netBookValue(activityId: number, on?: Day, trx?: Transaction): Promise<number> {
  const assets = await assetRegister({ activityIds: [activityId], on }, trx)
  return assets.reduce((total, { bookValueCents }) => total + bookValueCents, 0)
}

export type Wear = { period: Period; cents: number; entryId: number }

/** What each month wore off an asset, the latest first. */
export async function wearOf(assetId: number): Promise<Wear[]> {
  const rows = await db.from('depreciations').where('asset_id', assetId).orderBy('period', 'desc')
  return rows.map((row) => ({
    period: row.period,
    cents: Number(row.amount_cents),
    entryId: row.entry_id,
  }))
}

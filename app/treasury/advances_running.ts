import db from '@adonisjs/lucid/services/db'
import { addToPeriod, periodOf, periodsBetween, type Period } from '#core/period'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { instalmentsOf, type Instalment } from '#treasury/instalments_of'

export type Advance = {
  id: number
  activityId: number
  activity: string
  amountCents: number
  instalmentCents: number
  firstInstalment: Period
  /** The month of the last instalment. */
  lastInstalment: Period
  reason: string
  requestedOn: Day | null
  decidedOn: Day | null
  declineReason: string | null
  isGranted: boolean
  repaidCents: number
  remainingCents: number
  /** What should have come back by now and has not, in cents. */
  lateCents: number
  instalments: Instalment[]
}

type Filter = { activityIds?: number[]; id?: number }

/** Every advance asked for, with what came back until now, the latest first. */
export async function advances(on: Day, { activityIds, id }: Filter = {}, trx?: Transaction): Promise<Advance[]> {
  const query = (trx ?? db)
    .from('treasury_advances as a')
    .join('activities as t', 't.id', 'a.activity_id')
    .leftJoin('advance_repayments as r', (join) => join.on('r.advance_id', 'a.id').andOnVal('r.repaid_on', '<=', on))
    .groupBy('a.id', 't.code', 't.trade_name')
    .orderBy('a.id', 'desc')
    .select('a.*', 't.code', 't.trade_name')
    .sum('r.amount_cents as repaid')
  if (activityIds) query.whereIn('a.activity_id', activityIds)
  if (id) query.where('a.id', id)
  const rows = await query
  return rows.map((row) => read(row, on))
}

/** Those that still run. */
export async function advancesRunning(on: Day, filter: Filter = {}, trx?: Transaction) {
  const all = await advances(on, filter, trx)
  return all.filter(({ isGranted, remainingCents }) => isGranted && remainingCents > 0)
}

function read(row: any, on: Day): Advance {
  const [amountCents, instalmentCents, repaidCents] = [row.amount_cents, row.instalment_cents, row.repaid ?? 0].map(Number)
  const isGranted = row.entry_id !== null
  const instalments = Math.ceil(amountCents / instalmentCents)
  const due = Math.min(amountCents, periodsBetween(row.first_instalment, addToPeriod(periodOf(on), -1)).length * instalmentCents)
  return {
    id: row.id,
    activityId: row.activity_id,
    activity: `${row.code} ${row.trade_name}`,
    amountCents,
    instalmentCents,
    firstInstalment: row.first_instalment,
    lastInstalment: addToPeriod(row.first_instalment, instalments - 1),
    reason: row.reason,
    requestedOn: row.requested_on,
    decidedOn: row.decided_on,
    declineReason: row.decline_reason,
    isGranted,
    repaidCents,
    remainingCents: isGranted ? amountCents - repaidCents : 0,
    lateCents: isGranted ? Math.max(0, due - repaidCents) : 0,
    instalments: instalmentsOf({ amountCents, instalmentCents, firstInstalment: row.first_instalment, repaidCents }),
  }
}

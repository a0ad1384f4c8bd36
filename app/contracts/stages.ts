import db from '@adonisjs/lucid/services/db'
import type { Stages } from '#activities/post_contributions'
import { firstDay, lastDay, monthsBetween, periodOf, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'

type Bound = { activity_id: number; person_id: number; kind: 'cape' | 'cesa'; starts_on: string; fixed_part: number }

/**
 * Whom each activity has under contract in a month. Who passed from one contract to another counts as employed; somebody
 * is paid when a fixed part was agreed, a member when they hold shares, and has been in since their first contract.
 */
export async function stagesIn(period: Period, trx?: Transaction): Promise<Stages> {
  const [members, entered] = [await membersIn(period, trx), await enteredOn(trx)]
  const stages: Stages = new Map()
  for (const [id, own] of Map.groupBy(await bound(period, trx), (row) => row.activity_id)) {
    const people = Map.groupBy(own, (row) => row.person_id)
    stages.set(
      id,
      [...people].map(([personId, contracts]) => ({
        contract: contracts.some(({ kind }) => kind === 'cesa') ? 'cesa' : 'cape',
        isMember: members.has(personId),
        isPaid: contracts.some((contract) => Number(contract.fixed_part) > 0),
        monthsIn: monthsBetween(periodOf(entered.get(personId)!), period),
      }))
    )
  }
  return stages
}

/** Contracts in force in the month, each with the last fixed part agreed by its end. */
const bound = (period: Period, trx?: Transaction): Promise<Bound[]> =>
  (trx ?? db)
    .from('contracts as c')
    .where('c.starts_on', '<=', lastDay(period))
    .whereRaw('COALESCE(c.ended_on, c.ends_on, ?) >= ?', ['9999-12-31', firstDay(period)])
    .orderBy('c.id')
    .select('c.activity_id', 'c.person_id', 'c.kind', 'c.starts_on')
    .select(
      (trx ?? db).raw(
        `COALESCE((SELECT a.fixed_part_cents FROM amendments a
           WHERE a.contract_id = c.id AND a.effective_on <= ? AND a.fixed_part_cents IS NOT NULL
           ORDER BY a.effective_on DESC, a.number DESC LIMIT 1), c.fixed_part_cents) AS fixed_part`,
        [lastDay(period)]
      )
    ) as never

async function membersIn(period: Period, trx?: Transaction): Promise<Set<number>> {
  const rows = await (trx ?? db)
    .from('share_movements')
    .where('moved_on', '<=', lastDay(period))
    .groupBy('person_id')
    .havingRaw('SUM(shares) > 0')
    .select('person_id')
  return new Set(rows.map((row) => row.person_id))
}

async function enteredOn(trx?: Transaction): Promise<Map<number, string>> {
  const rows = await (trx ?? db).from('contracts').groupBy('person_id').select('person_id').min('starts_on as entered')
  return new Map(rows.map((row) => [row.person_id, row.entered]))
}

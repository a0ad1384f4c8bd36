import type { Day } from '#core/day'
import { firstDay, lastDay, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'

export type ContractToPay = {
  contractId: number
  personId: number
  thirdPartyId: number
  personName: string
  activityId: number
  activityCode: string
  startsOn: Day
  endedOn: Day | null
  fixedPartCents: number
}

/**
 * The CESA contracts in force during a month with the fixed part of that month, amendments included; or the ones named,
 * even ended, for a final pay or a pay that comes after the contract. In the order of the activities.
 */
export async function contractsToPay(period: Period, trx: Transaction, contractIds?: number[]): Promise<ContractToPay[]> {
  const query = trx
    .from('contracts as c')
    .join('persons as p', 'p.id', 'c.person_id')
    .join('activities as a', 'a.id', 'c.activity_id')
    .where('c.kind', 'cesa')
    .where('c.starts_on', '<=', lastDay(period))
    .orderBy('a.code')
    .orderBy('c.id')
    .select('c.id', 'c.person_id', 'c.activity_id', 'c.starts_on', 'c.ends_on', 'c.ended_on', 'c.fixed_part_cents')
    .select('p.first_name', 'p.last_name', 'p.third_party_id', 'a.code')
  if (contractIds) query.whereIn('c.id', contractIds)
  else query.where((open) => open.whereNull('c.ended_on').orWhere('c.ended_on', '>=', firstDay(period)))

  const rows = await query
  const amended = await amendedFixedParts(
    rows.map((row) => row.id),
    period,
    trx
  )
  return rows.map((row) => ({
    contractId: row.id,
    personId: row.person_id,
    thirdPartyId: row.third_party_id,
    personName: `${row.first_name} ${row.last_name}`,
    activityId: row.activity_id,
    activityCode: row.code,
    startsOn: row.starts_on,
    endedOn: row.ended_on ?? row.ends_on,
    fixedPartCents: amended.get(row.id) ?? Number(row.fixed_part_cents),
  }))
}

/** What the last amendment in force says of the fixed part. */
async function amendedFixedParts(contractIds: number[], period: Period, trx: Transaction): Promise<Map<number, number>> {
  const rows = await trx
    .from('amendments')
    .whereIn('contract_id', contractIds)
    .whereNotNull('fixed_part_cents')
    .where('effective_on', '<=', lastDay(period))
    .orderBy('effective_on')
    .orderBy('id')
    .select('contract_id', 'fixed_part_cents')
  return new Map(rows.map((row) => [row.contract_id, Number(row.fixed_part_cents)]))
}

import { firstDay, lastDay, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { shareOfMonth, type MonthAbsence } from '#payroll/absences/days_away'

/** The days away of each contract in a month, in their order. */
export async function absencesOfMonth(contractIds: number[], period: Period, trx: Transaction): Promise<Map<number, MonthAbsence[]>> {
  const rows = await trx
    .from('absences')
    .whereIn('contract_id', contractIds)
    .whereNull('withdrawn_on')
    .where('starts_on', '<=', lastDay(period))
    .where('ends_on', '>=', firstDay(period))
    .orderBy('starts_on')
    .select('contract_id', 'kind', 'starts_on', 'ends_on')
  const shares = new Map<number, MonthAbsence[]>()
  for (const { contract_id: contractId, kind, starts_on: startsOn, ends_on: endsOn } of rows) {
    shares.set(contractId, [...(shares.get(contractId) ?? []), shareOfMonth(kind, startsOn, endsOn, period)])
  }
  return shares
}

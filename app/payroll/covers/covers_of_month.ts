import { firstDay, lastDay, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { HealthCover, ProvidentContract } from '#payroll/engine/types'
import CoverContract from '#payroll/covers/cover_contract'
import CoverDispensation from '#payroll/covers/cover_dispensation'

export type CoversOfMonth = {
  /** Null when the house took out no contract yet: what it says of itself then holds. */
  health: (contractId: number, isExecutive: boolean) => HealthCover | null
  provident: (isExecutive: boolean) => ProvidentContract | null
}

/** The health and provident cover of everybody in a month: a premium is whole for a month begun, a dispensation too. */
export async function coversOfMonth(contractIds: number[], period: Period, trx: Transaction): Promise<CoversOfMonth> {
  const contracts = await CoverContract.query({ client: trx })
    .where('valid_from', '<=', firstDay(period))
    .where((open) => open.whereNull('valid_to').orWhere('valid_to', '>=', firstDay(period)))
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
  const dispensations = await CoverDispensation.query({ client: trx })
    .whereIn('contract_id', contractIds)
    .where('starts_on', '<=', lastDay(period))
    .where((open) => open.whereNull('ends_on').orWhere('ends_on', '>=', firstDay(period)))
  const dispensed = new Map(dispensations.map((one) => [one.contractId, one]))
  const latest = (kind: CoverContract['kind'], isExecutive: boolean) =>
    contracts.find((one) => one.kind === kind && one.covers(isExecutive)) ?? null

  return {
    health(contractId, isExecutive) {
      const dispensation = dispensed.get(contractId)
      if (dispensation) return { dispensedBecause: dispensation.label }
      const contract = latest('health', isExecutive)
      return contract && { premiumCents: contract.premiumCents, employerShareBps: contract.employerShareBps }
    },
    provident(isExecutive) {
      const contract = latest('provident', isExecutive)
      if (!contract) return null
      const { label, base, employeeRate, employerRate } = contract
      return { label, base: base ?? 't1', employeeRate, employerRate }
    },
  }
}

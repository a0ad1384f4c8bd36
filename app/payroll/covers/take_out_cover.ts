import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import CoverContract from '#payroll/covers/cover_contract'

export class HealthShareTooLow extends Refusal {
  constructor() {
    super('La coopérative prend en charge la moitié au moins de la complémentaire santé (CSS L911-7).', 'employerShareBps')
  }
}

export class CoverEmpty extends Refusal {
  constructor() {
    super('Dites ce que coûte ce contrat\u00A0: une prime pour la santé, un taux pour la prévoyance.', 'premiumCents')
  }
}

export type CoverFacts = Pick<CoverContract, 'kind' | 'label' | 'audience' | 'validFrom' | 'source'> & {
  validTo?: Day | null
  premiumCents?: number
  employerShareBps?: number
  base?: CoverContract['base']
  employeeRate?: number
  employerRate?: number
}

/** Appends a contract with an insurer, from a day on. Throws HealthShareTooLow, CoverEmpty. */
export function takeOutCover(facts: CoverFacts, on: Day, by: { id: number }, trx?: Transaction): Promise<CoverContract> {
  const { kind, premiumCents = 0, employerShareBps = 50_00, base = 't1', employeeRate = 0, employerRate = 0 } = facts
  return inTransaction(async (trx_) => {
    if (kind === 'health' && employerShareBps < 50_00) throw new HealthShareTooLow()
    if (kind === 'health' ? premiumCents === 0 : employeeRate + employerRate === 0) throw new CoverEmpty()

    const priced = kind === 'health' ? { premiumCents, employerShareBps } : { base, employeeRate, employerRate }
    const { label, audience, validFrom, validTo = null, source } = facts
    await recordAudit({ action: 'cover_taken_out', subject: 'cooperative', details: { kind, validFrom }, by }, trx_)
    return CoverContract.create(
      { kind, label, audience, validFrom, validTo, source, ...priced, recordedOn: on, recordedById: by.id || null },
      { client: trx_ }
    )
  }, trx)
}

import { shareOf } from '#core/cents'
import { slices } from '#payroll/engine/ceilings'
import type { PayPlan } from '#payroll/engine/pay_plan'
import type { ReducedRate } from '#payroll/engine/types'

/** What the lines of a month are taken on, in cents; parts regularised on the year may be negative. */
export interface Bases {
  gross: number
  t1: number
  t2: number
  t1t2: number
  cet: number
  fourCeilings: number
  sicknessComplement: number
  familyComplement: number
  healthPremium: number
  /** The employer's part of health and provident cover: in the base of CSG and of the forfait social. */
  cover: number
  csg: number
  termination: number
}

export function basesOf(plan: PayPlan, grossCents: number, smicMicros: number): Bases {
  const { ytd, rates, ceilingCents } = plan
  const { t1, t2, cet, fourCeilings } = slices(ytd, grossCents, ceilingCents)
  const { csgAbatedShare, sicknessComplement, familyComplement } = rates.rates

  const cover =
    plan.healthEmployerCents +
    shareOf(t1, plan.providentRates.t1, 100_000) +
    shareOf(plan.contractBase(grossCents, t1, t2), plan.providentRates.contract, 100_000)
  const csg = shareOf(fourCeilings, csgAbatedShare, 100_000) + (grossCents - fourCeilings) + cover

  const year = ytd.grossCents + grossCents
  const smic = ytd.smicMicros + smicMicros
  return {
    gross: grossCents,
    t1,
    t2,
    t1t2: t1 + t2,
    cet,
    fourCeilings,
    sicknessComplement: fullRateBase(sicknessComplement, year, smic) - ytd.sicknessComplementBaseCents,
    familyComplement: fullRateBase(familyComplement, year, smic) - ytd.familyComplementBaseCents,
    healthPremium: plan.healthPremiumCents,
    cover,
    csg,
    termination: plan.terminationCents,
  }
}

/** All the pay of the year owes the full rate once it passes the threshold (CSS L241-2-1 and L241-6-1, until 2025). */
function fullRateBase(reduced: ReducedRate | null, grossCents: number, smicMicros: number) {
  if (!reduced) return 0
  return grossCents * 1_000_000 > reduced.thresholdHundredths * smicMicros ? grossCents : 0
}

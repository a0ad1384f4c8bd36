import { roundHalfAway, shareOf } from '#core/cents'
import type { GeneralReductionRates, ReductionWindow } from '#payroll/engine/types'

export interface GeneralReduction {
  /** 1e-4, on the whole window. */
  coefficient: number
  /** What the month gets; negative when earlier months got too much. */
  cents: number
  urssafCents: number
  retirementCents: number
}

/** Millionths of a euro below which a pay is taken to reach three SMIC: far under a cent, far over the rounding of a year. */
const tolerance = 100

/**
 * The reduction of a month in cents, regularised progressively: the coefficient of the year to date on the pay of the
 * year to date, less what was already given. CSS L241-13, D241-7; RGDU since 2026, RGCP before.
 */
export function generalReduction(
  rates: GeneralReductionRates,
  window: ReductionWindow,
  grossCents: number,
  smicMicros: number
): GeneralReduction {
  const gross = window.grossCents + grossCents
  const coefficient = coefficientOf(rates, gross, window.smicMicros + smicMicros)
  const cents = shareOf(gross, coefficient, 10_000) - window.reductionCents
  const retirementCents = shareOf(cents, rates.retirement, greatest(rates))
  return { coefficient, cents, urssafCents: cents - retirementCents, retirementCents }
}

/** 1e-4, rounded to the fourth decimal as the decree wants. */
export function coefficientOf(rates: GeneralReductionRates, grossCents: number, smicMicros: number): number {
  if (grossCents <= 0) return 0
  const smics = smicMicros / (grossCents * 10_000)
  const raw = rates.kind === 'rgdu' ? rgdu(rates, smics, grossCents, smicMicros) : rgcp(rates, smics)
  return roundHalfAway(Math.max(0, Math.min(raw, greatest(rates))) / 10)
}

const greatest = (rates: GeneralReductionRates) => (rates.kind === 'rgdu' ? rates.tMin + rates.tDelta : rates.t)

type Rgdu = Extract<GeneralReductionRates, { kind: 'rgdu' }>
type Rgcp = Extract<GeneralReductionRates, { kind: 'rgcp' }>

function rgdu({ tMin, tDelta, power }: Rgdu, smics: number, grossCents: number, micros: number) {
  if (reachesThreeSmic(grossCents, micros)) return 0
  return tMin + tDelta * ((3 * smics - 1) / 2) ** (power / 100)
}

const rgcp = ({ t }: Rgcp, smics: number) => (t / 0.6) * (1.6 * smics - 1)

export const reachesThreeSmic = (grossCents: number, smicMicros: number) => grossCents * 10_000 + tolerance >= 3 * smicMicros

import { shareOf } from '#core/cents'
import { addDays, earliest, daysBetween, yearOf, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type { Customer } from '#documents/invoice_facts'

export type HalfYearRate = { fromOn: Day; legalBps: number; refinancingBps: number }

export type LateCharges = { interestCents: number; recoveryCents: number }

export class LateInterestRateMissing extends Refusal {
  constructor(fromOn: Day) {
    super(
      `Le taux d’intérêt du ${fromOn.endsWith('-01-01') ? 'premier' : 'second'} semestre ${yearOf(fromOn)} n’est pas connu : notez-le dans l’échelle des relances.`
    )
  }
}

const RECOVERY_CENTS = 40_00
const PUBLIC_MARKUP_BPS = 800
const LEGAL_TIMES = 3

/**
 * What a late payment costs a professional, in cents and outside VAT: interest from the day after the due date on what is
 * still owed, rounded once, and the lump sum for recovery; nothing from a private person. A business pays three times the
 * legal rate of each half-year (C. com. L441-10, D441-5), a public body the rate of refinancing of the half-year in which
 * interest began, plus eight points (CCP R2192-31). Throws LateInterestRateMissing.
 */
export function lateCharges(
  { openCents, dueOn, kind }: { openCents: number; dueOn: Day; kind: Customer['kind'] },
  on: Day,
  rates: HalfYearRate[]
): LateCharges {
  if (kind === 'person' || on <= dueOn || openCents <= 0) return { interestCents: 0, recoveryCents: 0 }

  const beganOn = addDays(dueOn, 1)
  let bpsDays = 0
  for (let from = beganOn; from <= on; from = nextHalfYear(from)) {
    const days = daysBetween(from, addDays(earliest(addDays(nextHalfYear(from), -1), on), 1))
    bpsDays +=
      days *
      (kind === 'public_body' ? rateOn(beganOn, rates).refinancingBps + PUBLIC_MARKUP_BPS : rateOn(from, rates).legalBps * LEGAL_TIMES)
  }
  return { interestCents: shareOf(openCents, bpsDays, 10_000 * 365), recoveryCents: RECOVERY_CENTS }
}

export const halfYearOf = (on: Day): Day => `${yearOf(on)}-${on.slice(5) < '07-01' ? '01' : '07'}-01`

const nextHalfYear = (on: Day): Day => (on.slice(5) < '07-01' ? `${yearOf(on)}-07-01` : `${yearOf(on) + 1}-01-01`)

function rateOn(on: Day, rates: HalfYearRate[]) {
  const rate = rates.find(({ fromOn }) => fromOn === halfYearOf(on))
  if (!rate) throw new LateInterestRateMissing(halfYearOf(on))
  return rate
}

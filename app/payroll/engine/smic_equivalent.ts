import { presentDays } from '#payroll/engine/ceilings'
import type { EquivalentHours, PaySituation, RateSet, ReductionWindow } from '#payroll/engine/types'

/** Yearly legal hours over twelve months: 151.67 h are 1,820 / 12 (CSS D241-7). */
const microsOfMonth = (hourlyCents: number) => (hourlyCents * 10_000 * 1820) / 12

/**
 * The SMIC a month can count in the reduction, in millionths of a euro: prorated by hours, by pay when the full pay of
 * an incomplete month is known, else by calendar days. `regularPayCents` is what absences have left of that full pay.
 */
export function monthSmic(situation: PaySituation, rates: RateSet, regularPayCents?: number): number {
  const { workingTime } = situation
  const full = microsOfMonth(rates.reductionSmicHourlyCents)
  const byDays = presentDays(situation, rates) / rates.daysInMonth

  if (workingTime.kind === 'equivalent_hours') {
    return Math.round(full * byDays)
  } else if (situation.supplement) {
    return 0
  } else {
    const { weeklyHundredths, fullMonthPayCents } = workingTime
    const byPay =
      fullMonthPayCents && regularPayCents !== undefined ? Math.max(0, Math.min(1, regularPayCents / fullMonthPayCents)) : byDays
    return Math.round((full * byPay * weeklyHundredths) / 35_00)
  }
}

/**
 * The SMIC of a pay without hours, in millionths of a euro: the pay itself up to a full-time SMIC, month by month or on
 * the year (equivalent hours, CSS D241-27 as read by CG Scop in 2016; a rescrit must confirm it under the RGDU).
 */
export function equivalentSmic(
  grossCents: number,
  fullMicros: number,
  window: ReductionWindow,
  setting: EquivalentHours,
  rates: RateSet,
  supplement: boolean
): number {
  const paid = asSmic(grossCents, setting, rates)
  if (setting.cap === 'monthly') {
    const left = supplement ? fullMicros - window.lastMonthSmicMicros : fullMicros
    return Math.max(0, Math.min(paid, left))
  } else {
    const full = window.fullSmicMicros + (supplement ? 0 : fullMicros)
    const year = Math.min(asSmic(window.grossCents + grossCents, setting, rates), full)
    return year - window.smicMicros
  }
}

/** Hours are pay over the SMIC of the setting; the reduction then values them at its own SMIC. */
function asSmic(grossCents: number, { smic }: EquivalentHours, rates: RateSet): number {
  if (smic === 'frozen') return grossCents * 10_000
  return Math.round((grossCents * 10_000 * rates.reductionSmicHourlyCents) / rates.smicHourlyCents)
}

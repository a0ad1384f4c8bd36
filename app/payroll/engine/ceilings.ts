import { shareOf } from '#core/cents'
import type { PaySituation, RateSet, YearToDate } from '#payroll/engine/types'

/** The pay of a month cut by the ceilings, in cents, after regularisation on the year to date: a part may be negative. */
export interface Slices {
  t1: number
  t2: number
  cet: number
  fourCeilings: number
}

/** Calendar days of the month that are in the contract and not wholly unpaid. */
export function presentDays({ presence = {}, period }: PaySituation, rates: RateSet): number {
  const { enteredOn, leftOn, unpaidLeaveDays = 0, sickLeaveDays = 0 } = presence
  const first = enteredOn?.startsWith(period) ? Number(enteredOn.slice(8)) : 1
  const last = leftOn?.startsWith(period) ? Number(leftOn.slice(8)) : rates.daysInMonth
  return last - first + 1 - unpaidLeaveDays - sickLeaveDays
}

/**
 * The ceiling of the month in cents: by calendar days for an entry, an exit, an unpaid absence, by hours for a part-time
 * contract; whole for pay without hours (CSS R242-2). A supplement adds none to its month.
 */
export function monthCeiling(situation: PaySituation, rates: RateSet): number {
  if (situation.supplement) return 0
  const { workingTime } = situation
  const hours = workingTime.kind === 'hours' ? Math.min(workingTime.weeklyHundredths, 35_00) : 35_00
  const counted = presentDays(situation, rates) * hours
  return shareOf(rates.monthlyCeilingCents, counted, rates.daysInMonth * 35_00)
}

/**
 * What the month brings to each slice once the whole year is looked at again. The technical balance contribution (CET)
 * is owed on all of T1 and T2 as soon as pay passes the ceiling.
 */
export function slices(ytd: YearToDate, grossCents: number, ceilingCents: number): Slices {
  const gross = ytd.grossCents + grossCents
  const ceiling = ytd.ceilingCents + ceilingCents
  const t1 = Math.min(gross, ceiling)
  const t2 = Math.min(gross, 8 * ceiling) - t1
  return {
    t1: t1 - ytd.t1Cents,
    t2: t2 - ytd.t2Cents,
    cet: (gross > ceiling ? t1 + t2 : 0) - ytd.cetBaseCents,
    fourCeilings: Math.min(gross, 4 * ceiling) - ytd.fourCeilingsCents,
  }
}

import { shareOf } from '#core/cents'
import type { PayElement } from '#payroll/engine/types'

/** Working days of a month (jours ouvrables), to value a day of leave by pay kept up. */
const workableDaysOfMonth = 26

/**
 * Splits a month's pay into what was worked and the leave allowance, at constant gross: the leave is paid by the pay it
 * replaces. Days are hundredths of working days (2.5 days are 250). C. trav. L3141-24, by pay kept up.
 */
export function leaveAtConstantGross(pay: PayElement, leaveDaysHundredths: number, label?: string): PayElement[] {
  const share = shareOf(pay.amountCents, leaveDaysHundredths, workableDaysOfMonth * 100)
  const allowance = Math.min(pay.amountCents, share)
  return [
    { ...pay, amountCents: pay.amountCents - allowance },
    { code: 'leave_allowance', amountCents: allowance, label },
  ]
}

export interface LeaveEarned {
  /** Gross that earned leave since it began, and allowances already paid. */
  referenceGrossCents: number
  takenCents: number
  /** Hundredths of working days. */
  acquiredDays: number
  takenDays: number
}

/**
 * What one tenth gives more than pay kept up for the days taken in a month, in cents; nothing where keeping up is better.
 * What the leave still to take is worth is spread over its days, so that the whole comes to one tenth (L3141-24).
 */
export function leaveTopUp(keptUpCents: number, leaveDaysHundredths: number, leave: LeaveEarned): number {
  const daysLeft = leave.acquiredDays - leave.takenDays
  const worthLeft = shareOf(leave.referenceGrossCents, 1, 10) - leave.takenCents
  if (daysLeft <= 0 || worthLeft <= 0) return 0
  const tenth = shareOf(worthLeft, Math.min(leaveDaysHundredths, daysLeft), daysLeft)
  return Math.max(0, tenth - keptUpCents)
}

export interface UntakenLeave {
  /** Gross of the reference period, leave allowances included. */
  referenceGrossCents: number
  /** Hundredths of working days earned in that period, 3000 for a full year. */
  acquiredDaysHundredths: number
  untakenDaysHundredths: number
  /** What a month would have been paid. */
  monthlyPayCents: number
}

/** Leave not taken at the end of a contract, in cents: the better of one tenth and pay kept up. C. trav. L3141-24, L3141-28. */
export function leavePayout(leave: UntakenLeave): number {
  const { untakenDaysHundredths: days } = leave
  if (days <= 0 || leave.acquiredDaysHundredths <= 0) return 0
  const tenth = shareOf(leave.referenceGrossCents, days, 10 * leave.acquiredDaysHundredths)
  const keptUp = shareOf(leave.monthlyPayCents, days, workableDaysOfMonth * 100)
  return Math.max(tenth, keptUp)
}

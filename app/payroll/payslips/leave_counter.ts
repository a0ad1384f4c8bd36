import { shareOf, sum } from '#core/cents'
import type { PayElement, PayElementCode } from '#payroll/engine/types'

/** What a contract's leave has come to since it began: days in hundredths (jours ouvrables), amounts in cents. */
export type LeaveCounter = {
  acquiredDays: number
  takenDays: number
  /** Pay that earns leave, one tenth of it. */
  referenceGrossCents: number
  /** Allowances already paid. */
  takenCents: number
}

export const noLeave: LeaveCounter = { acquiredDays: 0, takenDays: 0, referenceGrossCents: 0, takenCents: 0 }

export type LeaveMonth = {
  elements: PayElement[]
  /** Whole working days taken. */
  leaveDays: number
  sickDays: number
  /** Pay that days away took and that earns leave all the same. */
  assimilatedCents: number
  /** Calendar days in the contract, absences of a whole day without pay left out, and days of the month. */
  presentDays: number
  daysInMonth: number
}

/** The annual part, computed on the whole year with its leave, earns no leave a second time (Cass. soc.). */
const EARNS_LEAVE: PayElementCode[] = ['fixed_part', 'base_salary', 'variable_advance', 'bonus', 'absence', 'leave_allowance']

/**
 * The counter after a month: 2.5 days for a month, 2 for one of sickness (L3141-3, L3141-5), in proportion of its days.
 * What is paid out at the end of a contract empties it.
 */
export function countLeave(before: LeaveCounter, month: LeaveMonth): LeaveCounter {
  const of = (...codes: PayElementCode[]) =>
    sum(month.elements.filter(({ code }) => codes.includes(code)).map(({ amountCents }) => amountCents))
  if (of('leave_payout') > 0) return noLeave

  const worked = shareOf(250, month.presentDays, month.daysInMonth)
  const sick = shareOf(200, month.sickDays, month.daysInMonth)
  return {
    acquiredDays: before.acquiredDays + worked + sick,
    takenDays: before.takenDays + month.leaveDays * 100,
    referenceGrossCents: before.referenceGrossCents + of(...EARNS_LEAVE) + month.assimilatedCents,
    takenCents: before.takenCents + of('leave_allowance'),
  }
}

/** What the leave still to take is worth, in cents: one tenth of the pay that earned it, less what was taken (L3141-24). */
export const leaveOwed = ({ referenceGrossCents, takenCents }: LeaveCounter) =>
  Math.max(0, shareOf(referenceGrossCents, 1, 10) - takenCents)

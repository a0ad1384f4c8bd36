import { shareOf } from '#core/cents'
import { daysBetween, type Day } from '#core/day'
import { daysIn, firstDay, lastDay, type Period } from '#core/period'
import { leaveAtConstantGross } from '#payroll/engine/leave_pay'
import type { PayElement, PayInput, Presence } from '#payroll/engine/types'
import type { PayConditions } from '#payroll/rates/pay_conditions'

/** What a month brings beside the fixed part: everything granted, amounts in cents. */
export type PayAsk = {
  advanceCents: number
  balanceCents: number
  balanceYear: number | null
  bonusCents: number
  leavePayoutCents: number
  terminationIndemnityCents: number
  terminationMinimumCents: number | null
  refundsCents: number
  sickDays: number
  unpaidDays: number
  leaveDays: number
  /** The last day of the contract, when this pay is the final one. */
  leftOn: Day | null
}

export const NOTHING_ASKED: PayAsk = {
  advanceCents: 0,
  balanceCents: 0,
  balanceYear: null,
  bonusCents: 0,
  leavePayoutCents: 0,
  terminationIndemnityCents: 0,
  terminationMinimumCents: null,
  refundsCents: 0,
  sickDays: 0,
  unpaidDays: 0,
  leaveDays: 0,
  leftOn: null,
}

export type ContractMonth = {
  fixedPartCents: number
  startsOn: Day
  endedOn: Day | null
  withholdingRateBps: number | null
  /** Pay advances already paid (425), cleared by this payslip. */
  payAdvanceCents: number
  /** A second bulletin of a month, or pay that comes after the contract: no fixed part, no ceiling, no premium. */
  supplement: boolean
}

/**
 * What the engine is asked for a contract and a month. The fixed part is a monthly lump sum (C. trav. R7331-11): whole,
 * whatever the day one arrives or leaves; only days declared as unpaid or sick take from it, and the payslip shows them.
 */
export function composePay(period: Period, month: ContractMonth, ask: PayAsk, conditions: PayConditions): PayInput {
  const leftOn = ask.leftOn ?? month.endedOn
  return {
    period,
    executive: false,
    workingTime: conditions.workingTime,
    health: conditions.health,
    withholdingRateBps: month.withholdingRateBps,
    presence: presenceOf(period, month, ask, leftOn),
    expenseRefundsCents: ask.refundsCents,
    payAdvanceCents: month.payAdvanceCents,
    terminationIndemnity: ask.terminationIndemnityCents
      ? {
          amountCents: ask.terminationIndemnityCents,
          legalMinimumCents: ask.terminationMinimumCents ?? ask.terminationIndemnityCents,
          endedOn: leftOn ?? lastDay(period),
        }
      : null,
    supplement: month.supplement,
    elements: elementsOf(period, month, ask).filter(({ amountCents }) => amountCents !== 0),
  }
}

function presenceOf(period: Period, { startsOn, endedOn, supplement }: ContractMonth, ask: PayAsk, leftOn: Day | null): Presence {
  if (supplement && endedOn && endedOn < firstDay(period)) return {}
  return {
    enteredOn: startsOn > firstDay(period) ? startsOn : undefined,
    leftOn: leftOn && leftOn < lastDay(period) ? leftOn : undefined,
    unpaidLeaveDays: ask.unpaidDays,
    sickLeaveDays: ask.sickDays,
  }
}

function elementsOf(period: Period, month: ContractMonth, ask: PayAsk): PayElement[] {
  const year = period.slice(0, 4)
  const leaving = ask.leftOn !== null
  return [
    ...(month.supplement ? [] : fixedPart(period, month, ask)),
    leaving
      ? { code: 'variable_balance', amountCents: ask.advanceCents, label: `Part variable - solde exercice ${year}` }
      : { code: 'variable_advance', amountCents: ask.advanceCents },
    {
      code: 'variable_balance',
      amountCents: ask.balanceCents,
      label: `Part variable - solde exercice ${ask.balanceYear ?? Number(year) - 1}`,
    },
    { code: 'bonus', amountCents: ask.bonusCents },
    { code: 'leave_payout', amountCents: ask.leavePayoutCents },
  ]
}

function fixedPart(period: Period, { fixedPartCents }: ContractMonth, { leaveDays, sickDays, unpaidDays }: PayAsk) {
  const fixed: PayElement = { code: 'fixed_part', amountCents: fixedPartCents }
  const absent = Math.min(sickDays + unpaidDays, daysIn(period))
  return [
    ...leaveAtConstantGross(fixed, leaveDays * 100, `Indemnité de congés payés, ${plural(leaveDays, 'jour')}`),
    {
      code: 'absence' as const,
      amountCents: -shareOf(fixedPartCents, absent, daysIn(period)),
      label: absenceLabel(sickDays, unpaidDays),
    },
  ]
}

function absenceLabel(sickDays: number, unpaidDays: number) {
  const sick = sickDays ? `arrêt de travail, ${plural(sickDays, 'jour')}` : ''
  const unpaid = unpaidDays ? `sans solde, ${plural(unpaidDays, 'jour')}` : ''
  return `Absence\u00A0: ${[sick, unpaid].filter(Boolean).join('\u00A0; ')}`
}

const plural = (count: number, word: string) => `${count}\u00A0${word}${count > 1 ? 's' : ''}`

/** Calendar days of the month in the contract, for the leave they earn; unpaid and sick days are counted apart. */
export function contractDays(period: Period, { startsOn, endedOn }: ContractMonth, leftOn: Day | null): number {
  const from = startsOn > firstDay(period) ? startsOn : firstDay(period)
  const end = leftOn ?? endedOn
  const to = end && end < lastDay(period) ? end : lastDay(period)
  return Math.max(0, daysBetween(from, to) + 1)
}

import { bpsOf, shareOf } from '#core/cents'
import { dayAndMonth, daysBetween, type Day } from '#core/day'
import { daysIn, firstDay, lastDay, type Period } from '#core/period'
import { daysAway, type MonthAbsence } from '#payroll/absences/days_away'
import { leaveAtConstantGross, leaveTopUp, type LeaveEarned } from '#payroll/engine/leave_pay'
import type { GarnishmentOrder, PayElement, PayInput, Presence } from '#payroll/engine/types'
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
  /** What the transport pass of the month cost. */
  transportPassCents: number
  workedDays: number
  voucherCount: number
  benefitInKindCents: number
  absences: MonthAbsence[]
  /** What puts former payslips right, gross. */
  corrections: { amountCents: number; label: string }[]
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
  transportPassCents: 0,
  workedDays: 0,
  voucherCount: 0,
  benefitInKindCents: 0,
  absences: [],
  corrections: [],
  leftOn: null,
}

export type ContractMonth = {
  fixedPartCents: number
  startsOn: Day
  endedOn: Day | null
  withholdingRateBps: number | null
  /** Pay advances already paid (425), cleared by this payslip. */
  payAdvanceCents: number
  /** Orders served on the house for this person. */
  garnishments?: GarnishmentOrder[]
  /** What was earned and taken before this month, for the better of the two methods. */
  leave?: LeaveEarned
  /** A second bulletin of a month, or pay that comes after the contract: no fixed part, no ceiling, no premium. */
  supplement: boolean
}

/**
 * What the engine is asked for a contract and a month. The fixed part is a monthly lump sum (C. trav. R7331-11): whole,
 * whatever the day one arrives or leaves; only days declared as unpaid or sick take from it, and the payslip shows them.
 * A contract with hours is paid by its days: what comes before an entry or after an exit is an absence too.
 */
export function composePay(period: Period, month: ContractMonth, ask: PayAsk, conditions: PayConditions): PayInput {
  const leftOn = ask.leftOn ?? month.endedOn
  return {
    period,
    executive: conditions.executive,
    workingTime: workingTimeOf(month, conditions),
    health: conditions.health,
    provident: conditions.provident,
    withholdingRateBps: month.withholdingRateBps,
    presence: presenceOf(period, month, ask, leftOn),
    expenseRefundsCents: ask.refundsCents,
    transport: transportOf(ask, conditions),
    mealVouchers: vouchersOf(ask, conditions),
    garnishments: month.supplement ? [] : month.garnishments,
    payAdvanceCents: month.payAdvanceCents,
    terminationIndemnity: ask.terminationIndemnityCents
      ? {
          amountCents: ask.terminationIndemnityCents,
          legalMinimumCents: ask.terminationMinimumCents ?? ask.terminationIndemnityCents,
          endedOn: leftOn ?? lastDay(period),
        }
      : null,
    supplement: month.supplement,
    elements: elementsOf(period, month, ask, conditions).filter(({ amountCents }) => amountCents !== 0),
  }
}

const workingTimeOf = ({ fixedPartCents }: ContractMonth, { workingTime }: PayConditions) =>
  workingTime.kind === 'hours' ? { ...workingTime, fullMonthPayCents: fixedPartCents } : workingTime

function transportOf({ transportPassCents: passCents }: PayAsk, { transportShareBps }: PayConditions) {
  return passCents ? { passCents, refundCents: bpsOf(passCents, transportShareBps) } : null
}

function vouchersOf({ voucherCount: count, workedDays: declaredDays }: PayAsk, { voucher }: PayConditions) {
  return count ? { count, declaredDays, faceValueCents: voucher.faceCents, employerShareCents: voucher.employerCents } : null
}

function presenceOf(period: Period, { startsOn, endedOn, supplement }: ContractMonth, ask: PayAsk, leftOn: Day | null): Presence {
  if (supplement && endedOn && endedOn < firstDay(period)) return {}
  return {
    enteredOn: startsOn > firstDay(period) ? startsOn : undefined,
    leftOn: leftOn && leftOn < lastDay(period) ? leftOn : undefined,
    unpaidLeaveDays: daysAway(ask.absences, 'unpaid'),
    sickLeaveDays: daysAway(ask.absences, 'sick', 'work_accident'),
  }
}

function elementsOf(period: Period, month: ContractMonth, ask: PayAsk, conditions: PayConditions): PayElement[] {
  const year = period.slice(0, 4)
  const leaving = ask.leftOn !== null
  return [
    ...(month.supplement ? [] : promisedPart(period, month, ask, conditions)),
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
    { code: 'benefit_in_kind', amountCents: ask.benefitInKindCents },
    ...ask.corrections.map((correction) => ({ code: 'correction' as const, ...correction })),
  ]
}

function promisedPart(period: Period, month: ContractMonth, { absences, leftOn }: PayAsk, conditions: PayConditions): PayElement[] {
  const { workingTime, leaveMethod } = conditions
  const { fixedPartCents } = month
  const withHours = workingTime.kind === 'hours'
  const promised: PayElement = { code: withHours ? 'base_salary' : 'fixed_part', amountCents: fixedPartCents }
  const leave = absences.filter(({ kind }) => kind === 'leave')
  const outside = withHours ? daysIn(period) - contractDays(period, month, leftOn) : 0
  const taken = daysAway(leave, 'leave') * 100
  const [worked, allowance] = leaveAtConstantGross(promised, taken, leaveLabel(leave))
  const topUp = leaveMethod === 'best_of_two' && month.leave && taken > 0 ? leaveTopUp(allowance.amountCents, taken, month.leave) : 0
  return [
    worked,
    allowance,
    { code: 'leave_allowance', amountCents: topUp, label: 'Indemnité de congés payés, complément au dixième' },
    ...absences.filter(({ kind }) => kind !== 'leave').map((away) => lost(away.days, absenceLabel(away))),
    lost(outside, `Hors contrat, ${plural(outside, 'jour')}`),
  ]

  function lost(days: number, label: string): PayElement {
    return { code: 'absence', amountCents: -lostPay(fixedPartCents, days, period), label }
  }
}

/** What days away take from a month's promised pay, in cents: calendar days of the month. */
export const lostPay = (fixedPartCents: number, days: number, period: Period) =>
  shareOf(fixedPartCents, Math.min(days, daysIn(period)), daysIn(period))

/** The dates of the leave stand on the payslip (C. trav. R3243-1, 11°). */
const leaveLabel = (leave: MonthAbsence[]) =>
  `Indemnité de congés payés, ${leave.map(datesOf).join(' et ')} (${plural(daysAway(leave, 'leave'), 'jour')})`

const AWAY = { sick: 'arrêt de travail', work_accident: 'accident du travail', unpaid: 'sans solde', leave: 'congés' }

const absenceLabel = (away: MonthAbsence) => `Absence\u00A0: ${AWAY[away.kind]} ${datesOf(away)} (${plural(away.days, 'jour')})`

const datesOf = ({ from, to }: MonthAbsence) => (from === to ? `le ${dayAndMonth(from)}` : `du ${dayAndMonth(from)} au ${dayAndMonth(to)}`)

const plural = (count: number, word: string) => `${count}\u00A0${word}${count > 1 ? 's' : ''}`

/** Calendar days of the month in the contract, for the leave they earn; unpaid and sick days are counted apart. */
export function contractDays(
  period: Period,
  { startsOn, endedOn }: Pick<ContractMonth, 'startsOn' | 'endedOn'>,
  leftOn: Day | null
): number {
  const from = startsOn > firstDay(period) ? startsOn : firstDay(period)
  const end = leftOn ?? endedOn
  const to = end && end < lastDay(period) ? end : lastDay(period)
  return Math.max(0, daysBetween(from, to) + 1)
}

import { shareOf } from '#core/cents'
import { daysIn, type Period } from '#core/period'
import { daysAway } from '#payroll/absences/days_away'
import type { PayElement } from '#payroll/engine/types'
import { contractDays, lostPay, type ContractMonth, type PayAsk } from '#payroll/pay_runs/compose_pay'
import type { LeaveMonth } from '#payroll/payslips/leave_counter'

/**
 * What a month brings to the leave of its contract; an accident at work earns as much as work does (L3141-5, 5°), sickness
 * four fifths of the pay it took (L3141-24, I 2°).
 */
export function leaveMonth(
  period: Period,
  contract: Pick<ContractMonth, 'startsOn' | 'endedOn' | 'fixedPartCents'>,
  { absences, leftOn }: PayAsk,
  elements: PayElement[]
): LeaveMonth {
  const sickDays = daysAway(absences, 'sick')
  return {
    elements,
    leaveDays: daysAway(absences, 'leave'),
    sickDays,
    assimilatedCents:
      shareOf(lostPay(contract.fixedPartCents, sickDays, period), 4, 5) +
      lostPay(contract.fixedPartCents, daysAway(absences, 'work_accident'), period),
    presentDays: Math.max(0, contractDays(period, contract, leftOn) - sickDays - daysAway(absences, 'unpaid')),
    daysInMonth: daysIn(period),
  }
}

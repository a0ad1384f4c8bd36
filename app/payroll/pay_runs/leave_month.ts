import { daysIn, type Period } from '#core/period'
import { daysAway } from '#payroll/absences/days_away'
import type { PayElement } from '#payroll/engine/types'
import { contractDays, type ContractMonth, type PayAsk } from '#payroll/pay_runs/compose_pay'
import type { LeaveMonth } from '#payroll/payslips/leave_counter'

/** What a month brings to the leave of its contract; an accident at work earns as much as work does (L3141-5, 5°). */
export function leaveMonth(
  period: Period,
  contract: Pick<ContractMonth, 'startsOn' | 'endedOn'>,
  { absences, leftOn }: PayAsk,
  elements: PayElement[]
): LeaveMonth {
  const sickDays = daysAway(absences, 'sick')
  return {
    elements,
    leaveDays: daysAway(absences, 'leave'),
    sickDays,
    presentDays: Math.max(0, contractDays(period, contract, leftOn) - sickDays - daysAway(absences, 'unpaid')),
    daysInMonth: daysIn(period),
  }
}

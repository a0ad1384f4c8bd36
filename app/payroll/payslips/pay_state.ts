import { freshYear } from '#payroll/engine/year_to_date'
import type { YearToDate } from '#payroll/engine/types'
import { noLeave, type LeaveCounter } from '#payroll/payslips/leave_counter'

/** What next month's pay takes in: the year to date of the engine, and the leave, which a civil year does not cut. */
export type PayState = YearToDate & { leave: LeaveCounter }

/** Where a contract starts a civil year, with the leave of the year before. */
export const newYear = (year: number, leave: LeaveCounter = noLeave): PayState => ({ ...freshYear(year), leave })

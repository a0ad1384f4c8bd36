import { sum } from '#core/cents'
import { yearOfPeriod, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { YearToDate } from '#payroll/engine/types'

export type PreparedPay = {
  /** What the activity will pay for it, everybody on it together, in cents. */
  costCents: number
  /** The state of the contract's year once it is paid; null when nothing is prepared for it. */
  state: YearToDate | null
}

/** Pay of the months before one that a run has prepared and nobody sealed yet: spent already for whoever looks ahead. */
export async function preparedPay(activityId: number, contractId: number, period: Period, client: Transaction): Promise<PreparedPay> {
  const rows = await client
    .from('payslips')
    .where('activity_id', activityId)
    .where('period', '<', period)
    .whereNull('sealed_on')
    .whereNull('cancelled_on')
    .whereNull('error')
    .orderBy('period')
  const own = rows.filter((row) => row.contract_id === contractId).at(-1)
  const state = own ? (JSON.parse(own.year_to_date) as YearToDate) : null
  return {
    costCents: sum(rows.map((row) => Number(row.employer_cost_cents))),
    state: state?.year === yearOfPeriod(period) ? state : null,
  }
}

import type { Day } from '#core/day'
import type { Period } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import { contractsDue } from '#payroll/pay_runs/contracts_due'
import { openPayRun } from '#payroll/pay_runs/open_pay_run'
import type PayRun from '#payroll/pay_runs/pay_run'
import type { PayRunKind } from '#payroll/pay_runs/pay_run'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'

export type PayRunAsk = {
  period: Period
  paidOn: Day
  on: Day
  kind?: PayRunKind
  /** The contracts to pay; everybody in force that month when they are not named. */
  contractIds?: number[]
}

/**
 * Opens the run of a month and says whom it pays; `draftNextPayslips` then computes them. Asked again while they are being
 * computed, it changes nothing. Throws RateMissing (which rate, which month), NobodyToPay, PayRunUnderWay.
 */
export function askPayRun(ask: PayRunAsk, by: { id: number }, trx?: Transaction): Promise<PayRun> {
  return inTransaction(async (trx_) => {
    await ratesOfMonth(ask.period, trx_)
    const contracts = await contractsDue(ask, trx_)
    return openPayRun(
      ask,
      contracts.map(({ contractId }) => contractId),
      by,
      trx_
    )
  }, trx)
}

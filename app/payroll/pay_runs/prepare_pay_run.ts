import { inTransaction, type Transaction } from '#core/transaction'
import { askPayRun, type PayRunAsk } from '#payroll/pay_runs/ask_pay_run'
import { draftNextPayslips } from '#payroll/pay_runs/draft_next_payslips'
import type PayRun from '#payroll/pay_runs/pay_run'

/**
 * Asks a pay run and computes all its drafts at once: what an exit or a story does. A house goes through the worker, as
 * `PayRunsController` does. Throws what `askPayRun` throws.
 */
export function preparePayRun(ask: PayRunAsk, by: { id: number }, trx?: Transaction): Promise<PayRun> {
  return inTransaction(async (trx_) => {
    const run = await askPayRun(ask, by, trx_)
    while (!run.isPrepared) await draftNextPayslips(run, trx_)
    return run
  }, trx)
}

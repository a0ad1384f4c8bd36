import type { Day } from '#core/day'
import PayRun from '#payroll/pay_runs/pay_run'
import { sealPayRun } from '#payroll/pay_runs/seal_pay_run'
import { deliverPayslips } from '#payroll/payslips/deliver_payslips'

/**
 * What follows an approval: every payslip sealed, and its paper made while the next ones are sealed, each on a core of its
 * own. Both can be done again.
 */
export async function carryOutPayRun(payRunId: number, on: Day, by: { id: number }): Promise<void> {
  const run = await PayRun.findOrFail(payRunId)
  const sealing = sealPayRun(run, on, by)
  const [sealed, delivered] = await Promise.allSettled([sealing, deliverPayslips({ run, sealing })])
  for (const work of [sealed, delivered]) if (work.status === 'rejected') throw work.reason
}

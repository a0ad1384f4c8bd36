import type { Day } from '#core/day'
import PayRun from '#payroll/pay_runs/pay_run'
import { sealPayRun } from '#payroll/pay_runs/seal_pay_run'
import { deliverPayslips } from '#payroll/payslips/deliver_payslips'

/** What follows an approval: every payslip sealed, then every paper made. Both can be done again. */
export async function carryOutPayRun(payRunId: number, on: Day, by: { id: number }): Promise<void> {
  const run = await sealPayRun(await PayRun.findOrFail(payRunId), on, by)
  await deliverPayslips(run)
}

import { breathing } from '#core/breathing'
import { AT_ONCE, draftNextPayslips } from '#payroll/pay_runs/draft_next_payslips'
import PayRun from '#payroll/pay_runs/pay_run'

/** Computes every draft that a run still waits for, some at a time; what stopped it is kept on the run. */
export async function carryOutPreparation(payRunId: number, atOnce = AT_ONCE): Promise<void> {
  const run = await PayRun.findOrFail(payRunId)
  const breathe = breathing()
  try {
    while (!run.isPrepared) {
      await draftNextPayslips(run, undefined, atOnce)
      await breathe()
    }
  } catch (error) {
    await PayRun.query()
      .where('id', payRunId)
      .update({ failure: (error as Error).message.slice(0, 500) })
    throw error
  }
}

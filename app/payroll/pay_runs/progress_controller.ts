import type { HttpContext } from '@adonisjs/core/http'
import PayRun from '#payroll/pay_runs/pay_run'
import { runProgress } from '#payroll/pay_runs/run_payslips'

export default class ProgressController {
  /** How far the computing, then the sealing, is: asked each second by the page. */
  async show({ params, response }: HttpContext) {
    const run = await PayRun.findOrFail(params.id)
    const { done, total, wrong } = await runProgress(run)
    const finished = Boolean(run.failure) || (run.isPrepared && !run.isApproved) || run.isSealed
    return response.json({ done, total, finished, errors: run.failure ?? (wrong || undefined), href: `/paie/lots/${run.id}` })
  }
}

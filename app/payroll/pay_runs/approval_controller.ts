import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { approvePayRun } from '#payroll/pay_runs/approve_pay_run'
import PayRun from '#payroll/pay_runs/pay_run'
import SealPayRunJob from '#payroll/pay_runs/seal_pay_run_job'
import { withdrawApproval } from '#payroll/pay_runs/withdraw_approval'

export default class ApprovalController {
  async store({ auth, params, session, response }: HttpContext) {
    const run = await PayRun.findOrFail(params.id)

    await approvePayRun(run, await today(), auth.user!)

    await SealPayRunJob.dispatch({ payRunId: run.id, userId: auth.user!.id })
    session.flash('success', `${run.label}\u00A0: approuvée, les bulletins se scellent.`)
    return response.redirect(`/paie/lots/${run.id}`)
  }

  async destroy({ auth, params, session, response }: HttpContext) {
    const run = await PayRun.findOrFail(params.id)

    await withdrawApproval(run, auth.user!)

    session.flash('success', 'Approbation retirée\u00A0: le lot peut être recalculé.')
    return response.redirect(`/paie/lots/${run.id}`)
  }
}

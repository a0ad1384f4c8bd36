import type { HttpContext } from '@adonisjs/core/http'
import PayRun from '#payroll/pay_runs/pay_run'
import SealPayRunJob from '#payroll/pay_runs/seal_pay_run_job'

export default class SealingController {
  /** Takes up a sealing that a failure or a crash stopped. */
  async store({ auth, params, session, response }: HttpContext) {
    const run = await PayRun.query().where('id', params.id).whereNotNull('approved_on').firstOrFail()

    await run.merge({ failure: null }).save()
    await SealPayRunJob.dispatch({ payRunId: run.id, userId: auth.user!.id })

    session.flash('success', 'Le scellement reprend où il s’était arrêté.')
    return response.redirect(`/paie/lots/${run.id}`)
  }
}

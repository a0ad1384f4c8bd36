import type { HttpContext } from '@adonisjs/core/http'
import PayRun from '#payroll/pay_runs/pay_run'
import PreparePayRunJob from '#payroll/pay_runs/prepare_pay_run_job'

export default class PreparationController {
  /** Takes up a preparation that a failure or a crash stopped. */
  async store({ params, session, response }: HttpContext) {
    const run = await PayRun.query().where('id', params.id).whereNull('drafted_at').firstOrFail()

    await run.merge({ failure: null }).save()
    await PreparePayRunJob.dispatch({ payRunId: run.id })

    session.flash('success', 'Le calcul reprend où il s’était arrêté.')
    return response.redirect(`/paie/lots/${run.id}`)
  }
}

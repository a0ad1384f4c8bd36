import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import { filled } from '#core/filled'
import { earliest } from '#core/day'
import { lastDay, periodOf, type Period } from '#core/period'
import { waitingInputs } from '#payroll/pay_inputs/pay_inputs_of_month'
import { askPayRun } from '#payroll/pay_runs/ask_pay_run'
import { draftNextPayslips } from '#payroll/pay_runs/draft_next_payslips'
import PayRun, { RUN_KINDS } from '#payroll/pay_runs/pay_run'
import { payRunCounts, payRunsQueue } from '#payroll/pay_runs/pay_runs_queue'
import { runPageValidator, runsFilterValidator, runValidator } from '#payroll/pay_runs/pay_run_validator'
import { shortActivities } from '#payroll/pay_runs/short_activities'
import PreparePayRunJob from '#payroll/pay_runs/prepare_pay_run_job'
import { PER_PAGE, runPayslips, runProgress, runSums } from '#payroll/pay_runs/run_payslips'

export default class PayRunsController {
  async index({ auth, request, view }: HttpContext) {
    const { vue } = await runsFilterValidator.validate(filled(request.qs()))
    const counts = await payRunCounts()
    const shown = vue ?? (counts['a-approuver'] > 0 ? 'a-approuver' : counts['en-cours'] > 0 ? 'en-cours' : 'faites')
    const on = await today()
    const { payDay } = await Cooperative.current()
    return view.render('payroll/pay_runs/index', {
      shown,
      counts,
      runs: await payRunsQueue(shown),
      waiting: await waitingInputs(auth.user!),
      mayPrepare: auth.user!.may('prepare_pay'),
      kinds: RUN_KINDS,
      asked: periodOf(on),
      paidOn: payDayOf(periodOf(on), payDay),
      payDay,
    })
  }

  async show({ auth, params, request, view }: HttpContext) {
    const { page = 1 } = await runPageValidator.validate(filled(request.qs()))
    const run = await PayRun.query().where('id', params.id).preload('preparedBy').preload('approvedBy').firstOrFail()
    const sums = await runSums(run.id)
    return view.render('payroll/pay_runs/show', {
      run,
      sums,
      payslips: await runPayslips(run.id, page),
      previous: page > 1 ? page - 1 : null,
      next: page * PER_PAGE < sums.payslips ? page + 1 : null,
      progress: await runProgress(run),
      short: run.isApproved || !run.isPrepared || run.kind !== 'monthly' ? [] : await shortActivities(run.id, await today()),
      mayPrepare: auth.user!.may('prepare_pay'),
      mayApprove: auth.user!.may('approve_pay') && run.preparedById !== auth.user!.id,
      isOwnWork: run.preparedById === auth.user!.id,
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const asked = await request.validateUsing(runValidator)

    const run = await draftNextPayslips(await askPayRun({ ...asked, on: await today() }, auth.user!))

    if (run.isPrepared) session.flash('success', `${run.label}\u00A0: lot calculé, à approuver par une autre personne.`)
    else await PreparePayRunJob.dispatch({ payRunId: run.id })
    return response.redirect(`/paie/lots/${run.id}`)
  }
}

const payDayOf = (period: Period, payDay: number) => earliest(`${period}-${String(payDay).padStart(2, '0')}`, lastDay(period))

import type { HttpContext } from '@adonisjs/core/http'
import Contract from '#contracts/contract'
import { filled } from '#core/filled'
import { today } from '#cooperative/today'
import { dayAndMonth } from '#core/day'
import { ofPeriod, periodOf, type Period } from '#core/period'
import { attempted } from '#payroll/pay_inputs/attempted'
import { assertAskedInTime, inputDayOf } from '#payroll/pay_inputs/input_day'
import { payCapacity } from '#payroll/pay_inputs/pay_capacity'
import PayInput from '#payroll/pay_inputs/pay_input'
import { monthValidator, officerRequestValidator, requestValidator } from '#payroll/pay_inputs/pay_input_validator'
import PayRun from '#payroll/pay_runs/pay_run'
import { payConditions } from '#payroll/rates/pay_conditions'
import { payInputsOfMonth, type InputRow } from '#payroll/pay_inputs/pay_inputs_of_month'
import { requestPayInput } from '#payroll/pay_inputs/request_pay_input'
import { submitPayInput } from '#payroll/pay_inputs/submit_pay_input'

export default class PayInputsController {
  async index({ auth, request, view }: HttpContext) {
    const { mois } = await monthValidator.validate(filled(request.qs()))
    const asked = mois ?? periodOf(await today())
    const rows = await payInputsOfMonth(auth.user!, asked)
    return view.render('payroll/pay_inputs/index', {
      asked,
      rows,
      mayWrite: auth.user!.may('prepare_pay'),
      steps: await stepsOf(asked, rows.some(isWaiting)),
    })
  }

  async show({ auth, params, view }: HttpContext) {
    const input = await PayInput.visibleTo(auth.user!)
      .where('pay_inputs.id', params.id)
      .preload('decidedBy')
      .preload('contract', (contract) => contract.preload('person').preload('activity'))
      .firstOrFail()
    const on = await today()
    const { found, refusal } = await attempted(async () => (input.isDecided ? null : payCapacity(input.contractId, input.period, on)))
    const mayDecide = auth.user!.may('portfolio', 'prepare_pay', 'approve_pay')
    return view.render('payroll/pay_inputs/show', { input, capacity: found, refusal, mayDecide })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const user = auth.user!
    const asked = await request.validateUsing(user.may('prepare_pay') ? officerRequestValidator : requestValidator)
    await Contract.visibleTo(user).where('contracts.id', asked.contractId).where('kind', 'cesa').firstOrFail()

    const on = await today()
    if (!user.may('prepare_pay')) await assertAskedInTime(asked.period, on)

    const input = await submitPayInput(await requestPayInput(asked), on, user)

    session.flash('success', `Demande ${ofPeriod(input.period)} envoyée.`)
    return response.redirect(user.may('own_activity') ? '/paie' : `/paie/demandes/${input.id}`)
  }

  async create({ auth, params, request, view }: HttpContext) {
    const { mois } = await monthValidator.validate(filled(request.qs()))
    const period = mois ?? periodOf(await today())
    const contract = await Contract.visibleTo(auth.user!)
      .where('contracts.id', params.id)
      .where('kind', 'cesa')
      .preload('person')
      .preload('activity')
      .firstOrFail()
    const input = await PayInput.query().where({ contractId: contract.id, period }).first()
    return view.render('payroll/pay_inputs/create', { contract, asked: period, input, conditions: await payConditions(undefined, period) })
  }
}

const isWaiting = ({ submittedOn, decidedOn, advanceCents, otherCents }: InputRow) =>
  Boolean(submittedOn && !decidedOn && advanceCents + otherCents > 0)

/** Where a month stands on the way from what people ask to what they are paid. */
async function stepsOf(period: Period, waits: boolean) {
  const on = await today()
  const run = await PayRun.query().where({ period, kind: 'monthly' }).orderBy('id', 'desc').first()
  const until = await inputDayOf(period)
  const locked = on > until
  return [
    { label: `Demander jusqu’au ${dayAndMonth(until)}`, is: locked ? 'done' : 'current' },
    { label: 'Décider', is: run?.isApproved ? 'done' : waits ? 'current' : locked ? 'done' : 'todo' },
    { label: 'Préparer et approuver', is: run?.isApproved ? 'done' : run ? 'current' : 'todo', href: run && `/paie/lots/${run.id}` },
    { label: 'Sceller et payer', is: run?.isSealed ? 'done' : run?.isApproved ? 'current' : 'todo' },
  ]
}

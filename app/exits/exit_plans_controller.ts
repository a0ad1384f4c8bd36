import type { HttpContext } from '@adonisjs/core/http'
import Contract from '#contracts/contract'
import { today } from '#cooperative/today'
import { longDay } from '#core/day'
import ExitPolicy from '#exits/exit_policy'
import { liquidationOn, sentenceOf, stepsOf } from '#exits/exit_record'
import { planValidator } from '#exits/exit_validator'
import { exitsQueue } from '#exits/exits_queue'
import { SITUATIONS } from '#exits/follow_ups/follow_up'
import { choicesOf, leavingChoices } from '#exits/leaving_choices'
import { TRANSFER_MODES } from '#exits/plan/contract_transfer'
import { SKILLS } from '#exits/plan/exit_facts'
import { EXIT_KINDS, RECEIVABLE_DECISIONS, VEHICLES } from '#exits/plan/exit_kinds'
import { planExit } from '#exits/plan/plan_exit'
import { planSeenBy } from '#exits/plan_seen_by'

export default class ExitPlansController {
  async index({ auth, request, view }: HttpContext) {
    const queue = await exitsQueue(auth.user!, request.qs().vue)
    return view.render('exits/index', { ...queue, on: await today(), mayPrepare: auth.user!.may('exits') })
  }

  async create({ auth, bouncer, request, view }: HttpContext) {
    await bouncer.with(ExitPolicy).authorize('prepare')
    const on = await today()
    return view.render('exits/create', {
      on,
      contractId: request.qs().contrat,
      contracts: await leavingChoices(auth.user!, on),
      kinds: choicesOf(EXIT_KINDS),
      vehicles: choicesOf(VEHICLES),
    })
  }

  async store({ auth, bouncer, request, session, response }: HttpContext) {
    await bouncer.with(ExitPolicy).authorize('prepare')
    const { contractId, ...facts } = await request.validateUsing(planValidator)
    const contract = await Contract.visibleTo(auth.user!).where('contracts.id', contractId).firstOrFail()

    const plan = await planExit({ contract, ...facts }, auth.user!)

    session.flash('success', `Sortie ouverte pour le ${longDay(plan.lastDayOn)}.`)
    return response.redirect(`/sorties/${plan.id}`)
  }

  async show({ auth, params, view }: HttpContext) {
    const plan = await planSeenBy(auth.user!, params.id)
    const on = await today()
    const user = auth.user!
    return view.render('exits/show', {
      plan,
      on,
      sentence: sentenceOf(plan),
      steps: stepsOf(plan),
      ...(await liquidationOn(plan, on)),
      skills: plan.facts?.skills ?? SKILLS.map((label) => ({ label, before: null, after: null })),
      decisions: choicesOf(RECEIVABLE_DECISIONS),
      modes: choicesOf(TRANSFER_MODES),
      situations: choicesOf(SITUATIONS),
      mayPrepare: user.may('exits') && !plan.isSettled,
      maySettle: user.may('settle_exits'),
      mayFollow: user.may('exits'),
    })
  }
}

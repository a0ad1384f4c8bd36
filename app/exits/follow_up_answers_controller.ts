import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import ExitPolicy from '#exits/exit_policy'
import { followUpValidator } from '#exits/exit_validator'
import { answerFollowUp } from '#exits/follow_ups/answer_follow_up'
import FollowUp from '#exits/follow_ups/follow_up'
import { planSeenBy } from '#exits/plan_seen_by'

export default class FollowUpAnswersController {
  async store({ auth, bouncer, params, request, session, response }: HttpContext) {
    const plan = await planSeenBy(auth.user!, params.id)
    await bouncer.with(ExitPolicy).authorize('prepare')
    const followUp = await FollowUp.query().where({ id: params.follow_up_id, exit_plan_id: plan.id }).firstOrFail()
    const { situation, ...details } = await request.validateUsing(followUpValidator)

    await answerFollowUp(followUp, { on: await today(), situation, details }, auth.user!)

    session.flash('success', `Réponse de ${plan.person.fullName} gardée.`)
    return response.redirect(`/sorties/${plan.id}`)
  }
}

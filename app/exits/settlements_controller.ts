import type { HttpContext } from '@adonisjs/core/http'
import ExitPolicy from '#exits/exit_policy'
import { settlementValidator } from '#exits/exit_validator'
import { makeExitPapers } from '#exits/papers/make_exit_papers'
import { planSeenBy } from '#exits/plan_seen_by'
import { settleExit } from '#exits/settlement/settle_exit'

export default class SettlementsController {
  async store({ auth, bouncer, params, request, session, response }: HttpContext) {
    const plan = await planSeenBy(auth.user!, params.id)
    await bouncer.with(ExitPolicy).authorize('settle', plan)
    const { on } = await request.validateUsing(settlementValidator)

    await settleExit(plan, on, auth.user!)

    await makeExitPapers(plan.id, on)
    session.flash('success', `La sortie de ${plan.person.fullName} est soldée\u00A0; ses papiers sont prêts à remettre.`)
    return response.redirect(`/sorties/${plan.id}`)
  }
}

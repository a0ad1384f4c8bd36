import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import ExitPolicy from '#exits/exit_policy'
import { handOverPapers } from '#exits/papers/hand_over_papers'
import { makeExitPapers } from '#exits/papers/make_exit_papers'
import { planSeenBy } from '#exits/plan_seen_by'

export default class PaperHandoversController {
  async store({ auth, bouncer, params, session, response }: HttpContext) {
    const plan = await planSeenBy(auth.user!, params.id)
    await bouncer.with(ExitPolicy).authorize('prepare')
    const on = await today()

    await makeExitPapers(plan.id, on)
    const count = await handOverPapers(plan, on, auth.user!)

    session.flash('success', `${count} papiers remis à ${plan.person.fullName}.`)
    return response.redirect(`/sorties/${plan.id}`)
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import ExitPolicy from '#exits/exit_policy'
import { skillsValidator } from '#exits/exit_validator'
import { describeExit } from '#exits/plan/describe_exit'
import { planSeenBy } from '#exits/plan_seen_by'

export default class ExitSkillsController {
  async store({ auth, bouncer, params, request, session, response }: HttpContext) {
    const plan = await planSeenBy(auth.user!, params.id)
    await bouncer.with(ExitPolicy).authorize('prepare')
    const { skills } = await request.validateUsing(skillsValidator)

    await describeExit(plan, {
      skills: skills.map(({ label, before, after }) => ({ label, before: before ?? null, after: after ?? null })),
    })

    session.flash('success', 'La grille de compétences est gardée.')
    return response.redirect(`/sorties/${plan.id}`)
  }
}

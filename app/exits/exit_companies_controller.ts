import type { HttpContext } from '@adonisjs/core/http'
import ExitPolicy from '#exits/exit_policy'
import { companyValidator } from '#exits/exit_validator'
import { describeExit } from '#exits/plan/describe_exit'
import { planSeenBy } from '#exits/plan_seen_by'

export default class ExitCompaniesController {
  async store({ auth, bouncer, params, request, session, response }: HttpContext) {
    const plan = await planSeenBy(auth.user!, params.id)
    await bouncer.with(ExitPolicy).authorize('prepare')
    const company = await request.validateUsing(companyValidator)

    await describeExit(plan, { company: { ...plan.facts?.company, ...company } })

    session.flash('success', `${company.name} est au dossier.`)
    return response.redirect(`/sorties/${plan.id}`)
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import ContributionPlan from '#activities/contribution_plan'
import { contributionsOfYear } from '#activities/contributions_of_year'
import ContributionExemption from '#activities/exemptions/contribution_exemption'
import { accountsCounted } from '#activities/contribution_bases'
import { DEDUCTIONS } from '#activities/margin_accounts'
import { PLAN_WORDS } from '#activities/plans/plan_words'
import { today } from '#cooperative/today'
import { yearOf } from '#core/day'
import { nextPeriod, periodOf } from '#core/period'

export default class ContributionsController {
  async index({ params, auth, request, view }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).firstOrFail()
    const on = await today()
    const current = yearOf(on)
    const year = Number(request.qs().annee) || current
    const months = await contributionsOfYear(activity.id, year)
    return view.render('activities/contribution', {
      activity,
      year,
      years: [current, current - 1],
      months,
      plan: months.at(-1)?.plan ?? (await inForceOn(on)),
      words: PLAN_WORDS,
      costs: DEDUCTIONS,
      counted: accountsCounted,
      exemptions: await ContributionExemption.query().where('activity_id', activity.id).orderBy('from_period', 'desc'),
      mayExempt: auth.user!.may('advances') && !activity.isSharedServices,
      next: nextPeriod(periodOf(on)),
    })
  }
}

const inForceOn = (on: string) => ContributionPlan.whole().where('valid_from', '<=', on).first()

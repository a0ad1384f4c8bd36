import type { HttpContext } from '@adonisjs/core/http'
import { adoptContributionPlan } from '#activities/adopt_contribution_plan'
import ContributionPlan from '#activities/contribution_plan'
import { DEDUCTIONS } from '#activities/margin_accounts'
import { planValidator } from '#activities/plans/plan_validator'
import { choicesOf, PLAN_WORDS } from '#activities/plans/plan_words'
import { today } from '#cooperative/today'
import { longDay } from '#core/day'
import { firstDay, nextPeriod, periodOf } from '#core/period'

export default class PlansController {
  async index({ auth, view }: HttpContext) {
    const plans = await ContributionPlan.whole()
    const on = await today()
    return view.render('activities/plans/index', {
      plans,
      inForce: plans.find((plan) => plan.validFrom <= on),
      words: PLAN_WORDS,
      costs: DEDUCTIONS,
      mayAdopt: auth.user!.may('users'),
    })
  }

  async create({ view }: HttpContext) {
    const on = await today()
    return view.render('activities/plans/create', {
      former: await ContributionPlan.whole().first(),
      validFrom: firstDay(nextPeriod(periodOf(on))),
      bases: choicesOf(PLAN_WORDS.bases),
      windows: choicesOf(PLAN_WORDS.windows),
      modes: choicesOf(PLAN_WORDS.modes),
      payers: choicesOf(PLAN_WORDS.payers),
      costs: Object.entries(DEDUCTIONS).map(([value, { label }]) => ({ value, label })),
    })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const { yearlyCapCents = null, deductions = [], ...facts } = await request.validateUsing(planValidator)

    const plan = await adoptContributionPlan({ ...facts, deductions, yearlyCapCents }, auth.user!)

    session.flash('success', `« ${plan.name} » vaudra à partir du ${longDay(plan.validFrom)} ; ce qui est passé garde son barème.`)
    return response.redirect().toRoute('contribution_plans.index')
  }
}

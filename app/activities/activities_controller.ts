import type { HttpContext } from '@adonisjs/core/http'
import { activityAccount } from '#activities/account/activity_account'
import { balanceByMonth } from '#activities/account/balance_by_month'
import { recordReading } from '#activities/account/record_reading'
import { monthsOf, shortMonth, usualSpans } from '#activities/account/span'
import { POSITIONS } from '#activities/account/account_parts'
import { entriesHref, statementOf } from '#activities/account/statement'
import { activitiesQueue } from '#activities/activities_queue'
import { viewOf } from '#activities/activities_view'
import Activity from '#activities/activity'
import { changeValidator, openingValidator } from '#activities/activity_validator'
import { changeActivity } from '#activities/change_activity'
import { membersOn, namesOf } from '#activities/members_on'
import { openActivity } from '#activities/open_activity'
import { peopleChoices } from '#activities/people_choices'
import { statementsOf } from '#activities/statements/statements_of'
import { today } from '#cooperative/today'
import { advisorChoices } from '#people/advisor_choices'

export default class ActivitiesController {
  async index({ auth, request, view, response }: HttpContext) {
    const rows = await activitiesQueue(auth.user!, await today())
    const own = !auth.user!.may('all_activities', 'portfolio')
    if (own && rows.length === 1) return response.redirect(`/activites/${rows[0].code}`)

    return view.render('activities/index', { ...viewOf(rows, request.qs()), mayOpen: auth.user!.may('people') })
  }

  async show({ params, auth, request, view }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).preload('advisor').firstOrFail()
    const on = await today()
    const months = monthsOf(request.qs(), on)
    const account = await activityAccount(activity.id, months)
    if (auth.user!.may('own_activity')) await recordReading(activity.id, auth.user!.id, on)
    return view.render('activities/show', {
      activity,
      account,
      months,
      spans: usualSpans(months, on),
      shortMonth,
      parts: statementOf(account),
      entriesHref,
      receivables: POSITIONS.receivables,
      points: await balanceByMonth(activity.id, months.last),
      statements: await statementsOf(activity.id),
      who: namesOf(await membersOn(activity.id, activity.closedOn ?? on)),
      mayChange: auth.user!.may('people') && !activity.isSharedServices,
    })
  }

  async create({ auth, view }: HttpContext) {
    const [people, advisors] = [await peopleChoices(auth.user!), await advisorChoices()]
    return view.render('activities/create', { people, advisors, on: await today() })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const facts = await request.validateUsing(openingValidator)

    const advisorId = facts.advisorId ?? (auth.user!.may('portfolio') ? auth.user!.id : null)
    const activity = await openActivity({ ...facts, advisorId }, auth.user!)

    session.flash('success', `L’activité ${activity.label} est ouverte.`)
    return response.redirect(`/activites/${activity.code}`)
  }

  async edit({ params, auth, view }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).where('is_shared_services', false).firstOrFail()
    const [people, advisors] = [await peopleChoices(auth.user!), await advisorChoices()]
    const on = await today()
    return view.render('activities/edit', { activity, people, advisors, on, members: await membersOn(activity.id, on) })
  }

  async update({ params, request, auth, session, response }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).where('is_shared_services', false).firstOrFail()
    const facts = await request.validateUsing(changeValidator)

    await changeActivity(activity, { ...facts, isVatExempt: facts.isVatExempt ?? false, isTraining: facts.isTraining ?? false }, auth.user!)

    session.flash('success', `L’activité ${activity.label} est à jour.`)
    return response.redirect(`/activites/${activity.code}`)
  }
}

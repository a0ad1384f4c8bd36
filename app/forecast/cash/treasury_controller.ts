import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { today } from '#cooperative/today'
import { toCsv } from '#core/csv'
import { filled } from '#core/filled'
import { longPeriod, periodOf } from '#core/period'
import { sendFile } from '#documents/hand_over'
import { NATURES } from '#forecast/cash/cash_row'
import { cashForecast } from '#forecast/cash/cash_forecast'
import { treasuryPage } from '#forecast/cash/treasury_page'
import { treasuryValidator } from '#forecast/forecast_validator'
import type User from '#identity/user'

export default class TreasuryController {
  async show({ auth, request, response, view }: HttpContext) {
    const user = auth.user!
    const { activite, mois } = await treasuryValidator.validate(filled(request.qs()))
    const on = await today()
    const { activity, activities } = await whose(user, activite)
    if (!activity && !user.may('all_activities')) return view.render('forecast/cash/none')
    if (activity && !activite && !user.may('all_activities'))
      return response.redirect(`/tresorerie?activite=${activity.code}${mois ? `&mois=${mois}` : ''}`)
    const page = await treasuryPage(on, activity, mois ?? 'reste', user)
    return view.render('forecast/cash/show', {
      ...page,
      on,
      activity,
      activities,
      asked: mois ?? 'reste',
      current: periodOf(on),
      mayExpect: Boolean(activity) && user.may('own_activity', 'portfolio', 'books'),
    })
  }

  /** Every row of the forecast, for a spreadsheet. */
  async csv({ auth, request, response }: HttpContext) {
    const user = auth.user!
    const { activite } = await treasuryValidator.validate(filled(request.qs()))
    const on = await today()
    const { activity, activities } = await whose(user, activite)
    if (!activity && !user.may('all_activities')) return response.notFound()
    const { rows, startCents } = await cashForecast(on, activity?.id)
    const codes = new Map(activities.map(({ id, code }) => [id, code]))
    let cents = startCents
    const lines = rows.map((row) => [
      longPeriod(periodOf(row.on)),
      row.on,
      codes.get(row.activityId) ?? 'A00',
      NATURES[row.nature],
      row.label,
      row.kind === 'due' ? 'dû' : 'prévu',
      { cents: row.cents },
      { cents: (cents += row.cents) },
    ])
    const first = ['', on, activity?.code ?? '', 'Trésorerie du jour', '', 'fait', { cents: startCents }, { cents: startCents }]
    const file = toCsv(['Mois', 'Jour', 'Activité', 'Nature', 'Libellé', 'État', 'Montant', 'Trésorerie'], [first, ...lines])
    const fileName = `tresorerie-${activity?.code ?? 'cooperative'}-${on}.csv`
    return sendFile(response, Buffer.from(file), { fileName, mediaType: 'text/csv; charset=utf-8', download: true })
  }
}

/** The activity asked among those one sees; the house for who sees all of them, the first of one's own otherwise. */
async function whose(user: User, code?: string) {
  const activities = await Activity.visibleTo(user).orderBy('code')
  const asked = code ? await Activity.visibleTo(user).where('code', code).firstOrFail() : null
  const first = activities.find(({ closedOn }) => !closedOn) ?? activities[0] ?? null
  return { activities, activity: asked ?? (user.may('all_activities') ? null : first) }
}

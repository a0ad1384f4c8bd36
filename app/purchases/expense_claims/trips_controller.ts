import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { bookmarkedExpenses, isBookmarked } from '#purchases/expense_claims/bookmarked_expenses'
import { changeTrip } from '#purchases/expense_claims/change_trip'
import { correctedTripValidator, tripValidator } from '#purchases/expense_claims/expense_claim_validator'
import { lastVehicle } from '#purchases/expense_claims/last_vehicle'
import { noteTrip } from '#purchases/expense_claims/note_trip'
import { ownActivities, spenderOf } from '#purchases/expense_claims/own_activities'
import { ownLine } from '#purchases/expense_claims/own_line'
import { VEHICLES } from '#purchases/mileage/mileage'

export default class TripsController {
  async create({ auth, request, view }: HttpContext) {
    const on = await today()
    const { person, activities } = await ownActivities(auth.user!, on)
    const { activite, comme } = request.qs()
    const { line, claim } = comme ? await ownLine(auth.user!, comme) : {}
    return view.render('purchases/expense_claims/trip', {
      activities: activities.map(({ id, label }) => ({ value: id, label })),
      activityId: activite ?? claim?.activityId ?? activities[0]?.id,
      vehicles,
      last: await lastVehicle(person.id, on),
      line,
      isBookmarked: line && (await isBookmarked(line.id)),
      bookmarks: await bookmarkedExpenses(person.id, 'trips'),
      today: on,
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { activityId, like, isBookmarked: keeps, ...facts } = await request.validateUsing(tripValidator)
    const spender = await spenderOf(auth.user!, activityId)

    const claim = await noteTrip(spender, { facts, bookmarking: { isBookmarked: keeps, like } }, await today())

    session.flash('success', `${facts.kilometres} km notés, ${facts.label}.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }

  async edit({ auth, params, view }: HttpContext) {
    const { line, claim } = await ownLine(auth.user!, params.id)
    return view.render('purchases/expense_claims/corrected_trip', { line, claim, vehicles, last: null, today: await today() })
  }

  async update({ auth, params, request, session, response }: HttpContext) {
    const { line, claim } = await ownLine(auth.user!, params.id)
    const facts = await request.validateUsing(correctedTripValidator)

    await changeTrip(line, facts)

    session.flash('success', `« ${facts.label} » est corrigé.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }
}

const vehicles = Object.entries(VEHICLES).map(([value, label]) => ({ value, label }))

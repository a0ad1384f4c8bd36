import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { tripValidator } from '#purchases/expense_claims/expense_claim_validator'
import { lastVehicle } from '#purchases/expense_claims/last_vehicle'
import { noteTrip } from '#purchases/expense_claims/note_trip'
import { ownActivities, spenderOf } from '#purchases/expense_claims/own_activities'
import { VEHICLES } from '#purchases/mileage/mileage'

export default class TripsController {
  async create({ auth, request, view }: HttpContext) {
    const on = await today()
    const { person, activities } = await ownActivities(auth.user!, on)
    return view.render('purchases/expense_claims/trip', {
      activities: activities.map(({ id, label }) => ({ value: id, label })),
      activityId: request.qs().activite ?? activities[0]?.id,
      vehicles: Object.entries(VEHICLES).map(([value, label]) => ({ value, label })),
      ...(await lastVehicle(person.id, on)),
      today: on,
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { activityId, ...facts } = await request.validateUsing(tripValidator)
    const spender = await spenderOf(auth.user!, activityId)

    const claim = await noteTrip(spender, facts, await today())

    session.flash('success', `${facts.kilometres} km notés, ${facts.label}.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import { formatCents } from '#core/cents'
import Person from '#people/person'
import { subscriptionValidator } from '#people/person_validator'
import { subscribeShares } from '#people/subscribe_shares'

export default class SubscriptionsController {
  async store({ params, request, auth, session, response }: HttpContext) {
    const person = await Person.visibleTo(auth.user!).where('persons.id', params.id).firstOrFail()
    const subscription = await request.validateUsing(subscriptionValidator)

    await subscribeShares({ person, ...subscription }, auth.user!)

    session.flash('success', `${subscription.shares} parts souscrites par ${person.fullName}, ${formatCents(subscription.amountCents)}.`)
    return response.redirect(`/personnes/${person.id}`)
  }
}

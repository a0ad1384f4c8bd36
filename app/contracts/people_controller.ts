import type { HttpContext } from '@adonisjs/core/http'
import { contractRows } from '#contracts/contract_rows'
import { activitiesOf } from '#contracts/activities_of'
import { peopleQueue, peopleView } from '#contracts/people_queue'
import { today } from '#cooperative/today'
import { STAGES } from '#people/journey_step'
import Person from '#people/person'
import { sharesOf } from '#people/shares_of'

/** Reading records stands here and not among the people: a record shows the contracts, which know the people. */
export default class PeopleController {
  async index({ auth, request, view }: HttpContext) {
    const on = await today()
    const rows = await peopleQueue(auth.user!, await contractRows(auth.user!, on), on)
    return view.render('contracts/people/index', { ...peopleView(rows, request.qs()), on })
  }

  async show({ params, auth, view }: HttpContext) {
    const user = auth.user!
    const person = await Person.visibleTo(user)
      .where('persons.id', params.id)
      .preload('thirdParty')
      .preload('advisor')
      .preload('journeySteps')
      .preload('interviews', (interviews) => interviews.preload('advisor'))
      .preload('shareMovements')
      .firstOrFail()
    const on = await today()
    return view.render('contracts/people/show', {
      person,
      on,
      stages: STAGES,
      contracts: await contractRows(user, on, person.id),
      activities: await activitiesOf(person.id),
      shares: await sharesOf(person.id, on),
      may: { write: user.may('people'), readNir: user.may('nir'), subscribe: user.may('advances') },
    })
  }
}

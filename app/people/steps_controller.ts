import type { HttpContext } from '@adonisjs/core/http'
import Person from '#people/person'
import { stepValidator } from '#people/person_validator'
import { recordStep } from '#people/record_step'

export default class StepsController {
  async store({ params, request, auth, session, response }: HttpContext) {
    const person = await Person.visibleTo(auth.user!).where('persons.id', params.id).firstOrFail()
    const step = await request.validateUsing(stepValidator)

    const { label } = await recordStep(person, step, auth.user!)

    session.flash('success', `Étape « ${label} » ajoutée au parcours.`)
    return response.redirect(`/personnes/${person.id}`)
  }
}

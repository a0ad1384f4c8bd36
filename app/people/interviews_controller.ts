import type { HttpContext } from '@adonisjs/core/http'
import { longDay } from '#core/day'
import Person from '#people/person'
import { interviewValidator } from '#people/person_validator'
import { recordInterview } from '#people/record_interview'

export default class InterviewsController {
  async store({ params, request, auth, session, response }: HttpContext) {
    const person = await Person.visibleTo(auth.user!).where('persons.id', params.id).firstOrFail()
    const interview = await request.validateUsing(interviewValidator)

    await recordInterview({ person, ...interview }, auth.user!)

    session.flash('success', `L’entretien du ${longDay(interview.heldOn)} est au dossier.`)
    return response.redirect(`/personnes/${person.id}`)
  }
}

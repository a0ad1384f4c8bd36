import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import { openSession } from '#identity/open_session'
import User from '#identity/user'

const exampleValidator = vine.create({ userId: vine.number() })

/** One click to be somebody else, in a demonstration and nowhere else: a real house answers as if the page did not exist. */
export default class DemonstrationSessionsController {
  async store({ request, auth, session, response }: HttpContext) {
    await Cooperative.query().where('isDemo', true).firstOrFail()
    const { userId } = await request.validateUsing(exampleValidator)
    const user = await User.query().where('id', userId).whereNull('disabledAt').firstOrFail()

    if (user.isAdmittedOn(await today())) await openSession({ auth, session }, user, 'signed_in_as_example')
    else session.flash('error', 'L’accès de cette personne est terminé ou n’a pas commencé.')
    return response.redirect().toIntended('/')
  }
}

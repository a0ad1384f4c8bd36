import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import { choosePassword } from '#identity/choose_password'
import { newPasswordValidator } from '#identity/identity_validator'
import OneTimeLink from '#identity/one_time_link'
import { openSession } from '#identity/open_session'

/** An invited person chooses a password, and is in. */
export default class AcceptancesController {
  async show({ params, view, response }: HttpContext) {
    const link = await OneTimeLink.usable(params.token, 'invitation', DateTime.utc())
    if (!link) return response.status(410).send(await view.render('identity/links/expired', { purpose: 'invitation' }))
    return view.render('identity/acceptances/show', { link, invited: link.user })
  }

  async store({ params, request, auth, session, view, response }: HttpContext) {
    const link = await OneTimeLink.usable(params.token, 'invitation', DateTime.utc())
    if (!link) return response.status(410).send(await view.render('identity/links/expired', { purpose: 'invitation' }))
    const { password } = await request.validateUsing(newPasswordValidator)

    const user = await choosePassword(link, password, DateTime.utc())

    await openSession({ auth, session }, user)
    session.flash('success', `Bienvenue, ${user.fullName}.`)
    return response.redirect('/')
  }
}

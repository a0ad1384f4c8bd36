import mail from '@adonisjs/mail/services/main'
import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { choosePassword } from '#identity/choose_password'
import { newPasswordValidator } from '#identity/identity_validator'
import OneTimeLink from '#identity/one_time_link'
import { openSession } from '#identity/open_session'
import PasswordChangedMail from '#identity/password_changed_mail'

export default class PasswordResetsController {
  async show({ params, view, response }: HttpContext) {
    const link = await OneTimeLink.usable(params.token, 'reset', DateTime.utc())
    if (!link) return response.status(410).send(await view.render('identity/links/expired', { purpose: 'reset' }))
    return view.render('identity/password_resets/show', { link })
  }

  async store({ params, request, auth, session, view, response }: HttpContext) {
    const link = await OneTimeLink.usable(params.token, 'reset', DateTime.utc())
    if (!link) return response.status(410).send(await view.render('identity/links/expired', { purpose: 'reset' }))
    const { password } = await request.validateUsing(newPasswordValidator)

    const user = await choosePassword(link, password, DateTime.utc())

    await mail.sendLater(new PasswordChangedMail(user))
    if (user.isAdmittedOn(await today())) await openSession({ auth, session }, user)
    session.flash('success', 'Votre mot de passe est changé. Les autres sessions ouvertes sont terminées.')
    return response.redirect('/')
  }
}

import mail from '@adonisjs/mail/services/main'
import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { askForReset } from '#identity/ask_for_reset'
import { resetRequestValidator } from '#identity/identity_validator'
import PasswordResetMail from '#identity/password_reset_mail'
import { countLinkAsked } from '#identity/sign_in_limits'

/** The same answer for every address: this page does not say who has an account. */
export default class ResetRequestsController {
  create({ view }: HttpContext) {
    return view.render('identity/reset_requests/create')
  }

  async store({ request, session, response }: HttpContext) {
    const { email } = await request.validateUsing(resetRequestValidator)
    await countLinkAsked(email, request.ip())

    const asked = await askForReset(email, DateTime.utc(), await today())

    if (asked) await mail.sendLater(new PasswordResetMail(asked.user, asked.token))
    session.flash('success', 'Si cette adresse a un compte, un message vient d’y partir. Son lien sert une fois, pendant une heure.')
    return response.redirect('/connexion')
  }
}

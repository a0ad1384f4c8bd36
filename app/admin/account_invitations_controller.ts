import mail from '@adonisjs/mail/services/main'
import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import InvitationMail from '#identity/invitation_mail'
import { inviteAgain } from '#identity/invite_again'
import User from '#identity/user'
import { withdrawInvitation } from '#identity/withdraw_invitation'

/** The invitation of somebody who has not answered: sent again, or withdrawn. */
export default class AccountInvitationsController {
  async store({ params, auth, session, response }: HttpContext) {
    const account = await User.query().where('id', params.id).whereNull('disabledAt').firstOrFail()

    const token = await inviteAgain(account, auth.user!, DateTime.utc())

    await mail.sendLater(new InvitationMail(account, token))
    session.flash('success', `Invitation renvoyée à ${account.fullName}. Le lien d’avant ne sert plus.`)
    return response.redirect().back()
  }

  async destroy({ params, auth, session, response }: HttpContext) {
    const account = await User.findOrFail(params.id)

    await withdrawInvitation(account, auth.user!, DateTime.utc())

    session.flash('success', `Invitation de ${account.fullName} retirée.`)
    return response.redirect('/reglages/comptes')
  }
}

import mail from '@adonisjs/mail/services/main'
import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import { ROLE_CHOICES } from '#admin/accounts'
import InvitationMail from '#identity/invitation_mail'
import { invitationValidator } from '#identity/identity_validator'
import { inviteUser } from '#identity/invite_user'

export default class InvitationsController {
  create({ view }: HttpContext) {
    return view.render('admin/invitations/create', { roles: ROLE_CHOICES })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const invitation = await request.validateUsing(invitationValidator)

    const { user, token } = await inviteUser(invitation, auth.user!, DateTime.utc())

    await mail.sendLater(new InvitationMail(user, token))
    session.flash('success', `Invitation envoyée à ${user.fullName}. Le lien sert une fois, pendant sept jours.`)
    return response.redirect('/reglages/comptes?etat=invited')
  }
}

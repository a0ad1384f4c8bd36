import mail from '@adonisjs/mail/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import { changeOwnPassword } from '#identity/change_own_password'
import { passwordChangeValidator } from '#identity/identity_validator'
import { PASSWORD_MARK } from '#identity/open_session'
import PasswordChangedMail from '#identity/password_changed_mail'
import { countTry } from '#identity/sign_in_limits'

/** One's own account: who the house thinks one is, and the password. */
export default class OwnAccountController {
  show({ view }: HttpContext) {
    return view.render('identity/own_account/show')
  }

  async update({ request, auth, session, response }: HttpContext) {
    const user = auth.user!
    const typed = await request.validateUsing(passwordChangeValidator)
    await countTry(user.email, request.ip())

    await changeOwnPassword(user, typed.current_password, typed.password)

    session.put(PASSWORD_MARK, user.passwordMark)
    session.regenerate()
    await mail.sendLater(new PasswordChangedMail(user))
    session.flash('success', 'Votre mot de passe est changé. Les autres sessions ouvertes sont terminées.')
    return response.redirect('/compte')
  }
}

import { BaseMail } from '@adonisjs/mail'
import type User from '#identity/user'

/** Whoever did not ask for it learns of it at once. */
export default class PasswordChangedMail extends BaseMail {
  subject = 'Votre mot de passe a changé'

  constructor(private readonly user: User) {
    super()
  }

  prepare() {
    this.message
      .to(this.user.email, this.user.fullName)
      .htmlView('identity/mails/password_changed_html', { name: this.user.fullName })
      .textView('identity/mails/password_changed_text', { name: this.user.fullName })
  }
}

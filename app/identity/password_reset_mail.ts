import { LinkMail } from '#identity/link_mail'

export default class PasswordResetMail extends LinkMail {
  subject = 'Choisir un nouveau mot de passe'
  protected readonly purpose = 'reset'
  protected readonly view = 'password_reset'
}

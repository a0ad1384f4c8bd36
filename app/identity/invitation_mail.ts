import { LinkMail } from '#identity/link_mail'

export default class InvitationMail extends LinkMail {
  subject = 'Votre accès à Tremplin'
  protected readonly purpose = 'invitation'
  protected readonly view = 'invitation'
}

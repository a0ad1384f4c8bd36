import { BaseMail } from '@adonisjs/mail'
import Cooperative from '#cooperative/cooperative'
import OneTimeLink, { type Purpose } from '#identity/one_time_link'
import type User from '#identity/user'

/** A message that carries a link working once: its views say what for. */
export abstract class LinkMail extends BaseMail {
  protected abstract readonly purpose: Purpose
  protected abstract readonly view: string

  constructor(
    protected readonly user: User,
    protected readonly token: string
  ) {
    super()
  }

  async prepare() {
    const cooperative = await Cooperative.query().first()
    const link = OneTimeLink.address(this.token, this.purpose)
    const facts = {
      house: cooperative?.name ?? 'Tremplin',
      link,
      name: this.user.fullName,
      role: this.user.roleLabel,
    }

    this.message
      .to(this.user.email, this.user.fullName)
      .htmlView(`identity/mails/${this.view}_html`, facts)
      .textView(`identity/mails/${this.view}_text`, facts)
  }
}

import { text } from 'node:stream/consumers'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import vine, { errors } from '@vinejs/vine'
import { DateTime } from 'luxon'
import { Refusal } from '#core/refusal'
import { createUser } from '#identity/create_user'
import { invitationValidator } from '#identity/identity_validator'
import { inviteUser, type Invitation } from '#identity/invite_user'
import OneTimeLink from '#identity/one_time_link'
import { ROLE_NAMES } from '#identity/rights'

/** The first account of a house comes from here; there is no default one. */
export default class UserCreate extends BaseCommand {
  static commandName = 'user:create'
  static description = 'Crée un compte : sans mot de passe, affiche le lien d’invitation'
  static options = { startApp: true }

  @flags.string({ description: 'Adresse électronique' })
  declare email?: string

  @flags.string({ description: 'Prénom et nom' })
  declare name?: string

  @flags.string({ description: `Rôle : ${ROLE_NAMES.join(', ')}` })
  declare role?: string

  @flags.string({ description: 'Dernier jour d’accès, AAAA-MM-JJ, pour un invité' })
  declare until?: string

  @flags.boolean({ description: 'Lit le mot de passe sur l’entrée standard' })
  declare passwordStdin?: boolean

  async run() {
    try {
      const asked = {
        fullName: this.name,
        email: this.email,
        role: this.role,
        accessUntil: this.until,
      }
      const invitation = await invitationValidator.validate(asked, {
        messagesProvider: vine.messagesProvider,
      })
      if (this.passwordStdin) await this.#create(invitation)
      else await this.#invite(invitation)
    } catch (error) {
      this.#say(error)
    }
  }

  async #create(invitation: Invitation) {
    const typed = await text(process.stdin)
    await createUser(invitation, typed.replace(/\r?\n$/, ''))
  }

  async #invite(invitation: Invitation) {
    const { token } = await inviteUser(invitation, null, DateTime.utc())
    this.logger.log(OneTimeLink.address(token, 'invitation'))
  }

  #say(error: unknown) {
    this.exitCode = 1
    if (error instanceof Refusal) this.logger.error(error.message)
    else if (error instanceof errors.E_VALIDATION_ERROR)
      for (const { field, message } of error.messages) this.logger.error(`${field} : ${message}`)
    else throw error
  }
}

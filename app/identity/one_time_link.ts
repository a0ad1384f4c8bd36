import { createHash } from 'node:crypto'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { DateTime } from 'luxon'
import { appUrl } from '#config/app'
import { OneTimeLinkSchema } from '#database/schema'
import User from '#identity/user'

export type Purpose = 'invitation' | 'reset'

/** Where each link opens; written here and not asked of the router, which commands and workers do not have. */
const PAGES = { invitation: '/invitations', reset: '/mot-de-passe' }

/** A link sent by mail that works once and not for long. Its secret is known to the message alone. */
export default class OneTimeLink extends OneTimeLinkSchema {
  declare purpose: Purpose

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  static digest(token: string) {
    return createHash('sha256').update(token).digest('hex')
  }

  static address(token: string, purpose: Purpose) {
    return `${appUrl.replace(/\/$/, '')}${PAGES[purpose]}/${token}`
  }

  /** The link that this secret opens at that instant, its person with it; null when it was used, replaced or is too old. */
  static async usable(token: string, purpose: Purpose, at: DateTime): Promise<OneTimeLink | null> {
    const link = await this.query()
      .where({ tokenHash: this.digest(token), purpose })
      .whereNull('usedAt')
      .preload('user')
      .first()
    return link && link.expiresAt > at && !link.user.disabledAt ? link : null
  }
}

import { createHash } from 'node:crypto'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { appUrl } from '#config/app'
import type { Day } from '#core/day'
import { QuoteLinkSchema } from '#database/schema'
import Quote from '#sales/quotes/quote'

/** Where a customer reads a quote and answers it without an account; its secret is known to the message alone. */
export default class QuoteLink extends QuoteLinkSchema {
  @belongsTo(() => Quote)
  declare quote: BelongsTo<typeof Quote>

  static digest(token: string) {
    return createHash('sha256').update(token).digest('hex')
  }

  static address(token: string) {
    return `${appUrl.replace(/\/$/, '')}/devis-client/${token}`
  }

  /** The link that this secret opens on that day, its quote with it; null when it was revoked or is too old. */
  static async usable(token: string, on: Day): Promise<QuoteLink | null> {
    return QuoteLink.query()
      .where('token_hash', QuoteLink.digest(token))
      .whereNull('revoked_on')
      .where('expires_on', '>=', on)
      .preload('quote')
      .first()
  }

  isUsableOn(on: Day) {
    return !this.revokedOn && on <= this.expiresOn
  }
}

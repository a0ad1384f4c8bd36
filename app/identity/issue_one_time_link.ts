import { randomBytes } from 'node:crypto'
import type { DateTime } from 'luxon'
import { inTransaction, type Transaction } from '#core/transaction'
import OneTimeLink, { type Purpose } from '#identity/one_time_link'
import type User from '#identity/user'

const LIFE = { invitation: { days: 7 }, reset: { hours: 1 } }

/** The secret of a new link, to be sent and forgotten: only its SHA-256 stays. It replaces the link sent before. */
export function issueOneTimeLink(user: User, purpose: Purpose, at: DateTime, trx?: Transaction): Promise<string> {
  return inTransaction(async (client) => {
    const token = randomBytes(32).toString('base64url')
    await OneTimeLink.query({ client }).where({ userId: user.id, purpose }).whereNull('usedAt').delete()
    await OneTimeLink.create(
      {
        userId: user.id,
        purpose,
        tokenHash: OneTimeLink.digest(token),
        expiresAt: at.plus(LIFE[purpose]),
      },
      { client }
    )
    return token
  }, trx)
}

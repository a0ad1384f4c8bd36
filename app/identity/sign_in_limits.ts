import { createHash } from 'node:crypto'
import limiter from '@adonisjs/limiter/services/main'
import { errors } from '@adonisjs/limiter'
import { Exception } from '@adonisjs/core/exceptions'

export class TooManyTries extends Exception {
  static status = 429
  static code = 'E_TOO_MANY_TRIES'
  static message = 'Trop d’essais. Attendez un quart d’heure avant de recommencer.'
}

const WINDOW = '15 mins'

/**
 * Counted before any hashing, so that guessing costs the guesser more than us: five tries for an address seen
 * from one place, thirty for a place. Throws TooManyTries.
 */
export const countTry = (email: string, ip: string) => refusingExcess(() => limits(email, ip).consume())

/** The right password forgets the tries of this address, and gives its own back to the place. */
export async function forgetTries(email: string, ip: string) {
  const [forAddress, forPlace] = limits(email, ip).list()
  await forAddress.limiter.delete(forAddress.key)
  await forPlace.limiter.decrement(forPlace.key)
}

/** Links by mail: three an hour for an address, twenty for a place, whether an account exists or not. */
export const countLinkAsked = (email: string, ip: string) =>
  refusingExcess(() =>
    limiter
      .multi([
        { key: `link:${digest(email)}`, requests: 3, duration: '1 hour' },
        { key: `link:${ip}`, requests: 20, duration: '1 hour' },
      ])
      .consume()
  )

const limits = (email: string, ip: string) =>
  limiter.multi([
    { key: `sign_in:${ip}:${digest(email)}`, requests: 5, duration: WINDOW },
    { key: `sign_in:${ip}`, requests: 30, duration: WINDOW },
  ])

/** The table of limits keeps no address that one could read. */
const digest = (email: string) => createHash('sha256').update(email).digest('hex').slice(0, 32)

async function refusingExcess(count: () => Promise<unknown>) {
  try {
    await count()
  } catch (error) {
    throw error instanceof errors.E_TOO_MANY_REQUESTS ? new TooManyTries() : error
  }
}

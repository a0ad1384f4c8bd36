import limiter from '@adonisjs/limiter/services/main'
import { errors } from '@adonisjs/limiter'
import { TooManyTries } from '#identity/sign_in_limits'

/** A place reads two hundred pages in a quarter of an hour: enough for an office, too few to guess a secret. Throws TooManyTries. */
export async function countQuoteVisit(ip: string) {
  try {
    await limiter.use({ requests: 200, duration: '15 mins' }).consume(`quote:${ip}`)
  } catch (error) {
    throw error instanceof errors.E_TOO_MANY_REQUESTS ? new TooManyTries() : error
  }
}

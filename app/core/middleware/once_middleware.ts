import { setTimeout } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { isDuplicate } from '#core/database_errors'
import { instant } from '#core/instant'

/**
 * A form that moves money carries a key (`_once`): the same key acts once and answers the same page.
 * The key is written before the act, and taken back when the act refuses, so that a corrected form can be sent again.
 */
export default class OnceMiddleware {
  async handle({ request, response, auth, session }: HttpContext, next: NextFn) {
    const key = request.input('_once')
    if (!key || typeof key !== 'string' || request.method() === 'GET') return next()

    const row = { key: key.slice(0, 64), user_id: auth.user?.id ?? 0 }
    if (await this.#taken(row)) {
      session.flash('notice', 'Cette action avait déjà été faite : rien n’a été fait deux fois.')
      return response.redirect(await this.#answerOf(row))
    }

    try {
      await next()
    } catch (error) {
      await db.from('idempotency_keys').where(row).delete()
      throw error
    }
    const location = response.getHeader('location')
    if (location && response.getStatus() < 400) await db.from('idempotency_keys').where(row).update({ location })
    else await db.from('idempotency_keys').where(row).delete()
  }

  async #taken(row: { key: string; user_id: number }) {
    try {
      await db.table('idempotency_keys').insert({ ...row, created_at: instant() })
      return false
    } catch (error) {
      if (isDuplicate(error)) return true
      throw error
    }
  }

  async #answerOf(row: { key: string; user_id: number }) {
    for (let tries = 0; tries < 50; tries++) {
      const known = await db.from('idempotency_keys').where(row).first()
      if (!known) return '/'
      if (known.location) return known.location
      await setTimeout(100)
    }
    return '/'
  }
}

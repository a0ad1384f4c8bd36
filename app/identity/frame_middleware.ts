import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** What the frame of every page shows: who is there, in which house, on which day. */
export default class FrameMiddleware {
  async handle({ auth, request, view }: HttpContext, next: NextFn) {
    if (request.accepts(['html', 'json']) !== 'json') {
      const house = await db.from('cooperatives').select('name', 'pinned_on', 'is_demo').orderBy('id').first()
      view.share({ user: auth.user ?? null, house: house ?? null, path: request.url() })
    }
    return next()
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** What no page of the house gives away: where one comes from, and a copy left in a shared machine's cache. */
export default class HeadersMiddleware {
  async handle({ auth, response }: HttpContext, next: NextFn) {
    response.header('Referrer-Policy', 'same-origin')
    response.header('Cross-Origin-Opener-Policy', 'same-origin')
    response.header('Permissions-Policy', 'camera=(self), microphone=(), geolocation=(), payment=()')
    await next()
    if (auth.user && !response.getHeader('cache-control')) response.header('Cache-Control', 'private, no-store')
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { recordAudit } from '#core/audit_trail'

/** Whoever comes from outside to read the books leaves a trace of each page they open and of each thing they ask for. */
export default class GuestVisitsMiddleware {
  async handle({ auth, request, response }: HttpContext, next: NextFn) {
    await next()
    const { user } = auth
    if (user?.role !== 'auditor' || response.getStatus() >= 400 || request.url().endsWith('/avancement')) return
    const asked = request.method() === 'GET' ? request.url() : `${request.method()} ${request.url()}`
    await recordAudit({ action: 'guest_visited', subject: asked.slice(0, 80), by: user })
  }
}

import app from '@adonisjs/core/services/app'
import { errors as authErrors } from '@adonisjs/auth'
import { errors as bouncerErrors } from '@adonisjs/bouncer'
import { errors as lucidErrors } from '@adonisjs/lucid'
import { errors as vineErrors } from '@vinejs/vine'
import { errors as shieldErrors } from '@adonisjs/shield'
import { Exception } from '@adonisjs/core/exceptions'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import type { StatusPageRange, StatusPageRenderer } from '@adonisjs/core/types/http'
import { isBusy, isUnreachable } from '#core/database_errors'
import { Refusal } from '#core/refusal'

/** Never kept between two pages, even for a form that comes back. */
const SECRETS = ['password', 'password_confirmation', 'current_password']

export default class HttpExceptionHandler extends ExceptionHandler {
  protected debug = !app.inProduction
  protected renderStatusPages = app.inProduction || app.inTest

  protected statusPages: Record<StatusPageRange, StatusPageRenderer> = {
    '403': (_, { view }) => view.render('errors/forbidden'),
    '404': (_, { view }) => view.render('errors/not_found'),
    '413': (_, { view }) => view.render('errors/too_long'),
    '419': (_, { view }) => view.render('errors/expired'),
    '429': (_, { view }) => view.render('errors/too_many'),
    '503': (_, { view }) => view.render('errors/busy'),
    '500..599': (_, { view }) => view.render('errors/server_error'),
  }

  async handle(error: unknown, ctx: HttpContext) {
    if (error instanceof Refusal) return this.#refuse(error, ctx)
    if (isBusy(error) || isUnreachable(error)) return this.#busy(ctx)
    if (error instanceof lucidErrors.E_ROW_NOT_FOUND) error.status = 404
    if (error instanceof vineErrors.E_VALIDATION_ERROR) return this.#invalid(error, ctx)
    if (error instanceof authErrors.E_UNAUTHORIZED_ACCESS) error.message = 'Connectez-vous pour voir cette page.'
    if (error instanceof shieldErrors.E_BAD_CSRF_TOKEN) error.message = 'Cette page avait expiré : relisez, puis recommencez.'
    if (error instanceof bouncerErrors.E_AUTHORIZATION_FAILURE && ctx.request.method() === 'GET')
      return super.handle(new Exception('Votre rôle ne donne pas accès à cette page.', { status: 403 }), ctx)
    return super.handle(error, ctx)
  }

  /** What was typed is kept, and the sentence is shown beside its field or above the page. */
  #refuse(refusal: Refusal, { request, response, session }: HttpContext) {
    if (request.accepts(['html', 'json']) === 'json') {
      return response.status(422).send({ errors: [{ message: refusal.message, field: refusal.field }] })
    }
    session.flashExcept(['_csrf', '_method', '_once', ...SECRETS])
    if (refusal.field) session.flash('inputErrorsBag', { [refusal.field]: [refusal.message] })
    else session.flash('error', refusal.message)
    return response.redirect().back()
  }

  /** An address that asks for nonsense leads to its own page, asked for nothing: nobody came from another one. */
  async #invalid(error: unknown, ctx: HttpContext) {
    const { request, response } = ctx
    request.updateBody(request.except(SECRETS))
    await super.handle(error, ctx)
    const isPage = request.method() === 'GET' && request.accepts(['html', 'json']) === 'html'
    if (isPage && !request.header('referer') && request.parsedUrl.query) response.redirect().toPath(request.url())
  }

  async #busy({ response, view }: HttpContext) {
    response.header('Retry-After', '5')
    return response.status(503).send(await view.render('errors/busy'))
  }
}

import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Exception } from '@adonisjs/core/exceptions'
import type { Right } from '#identity/rights'

export class NotYourPage extends Exception {
  static status = 403
  static code = 'E_NOT_YOUR_PAGE'
  static message = 'Votre rôle ne donne pas accès à cette page.'
}

/** A route says which rights open it, any of them: `.use(middleware.may(['books', 'books_readonly']))`. */
export default class MayMiddleware {
  async handle({ auth }: HttpContext, next: NextFn, rights: Right[]) {
    const user = await auth.authenticateUsing(['web'], { loginRoute: '/connexion' })
    if (!user.may(...rights)) throw new NotYourPage()
    return next()
  }
}

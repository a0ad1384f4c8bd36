import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { today } from '#cooperative/today'
import { PASSWORD_MARK } from '#identity/open_session'
import type User from '#identity/user'

/** At each page: a closed account, an access past its dates or a changed password ends the session there and then. */
export default class PresenceMiddleware {
  async handle({ auth, session }: HttpContext, next: NextFn) {
    const user = auth.user
    if (user && (await stillAdmitted(user, session.get(PASSWORD_MARK)))) await noteSeen(user)
    else if (user) await auth.use('web').logout()
    return next()
  }
}

/** Only a guest's dates need to know which day it is. */
async function stillAdmitted(user: User, mark: string | undefined) {
  if (mark !== undefined && mark !== user.passwordMark) return false
  return user.isAdmittedOn(user.accessFrom || user.accessUntil ? await today() : '')
}

/** To the quarter of an hour: a page read should not cost a write. */
async function noteSeen(user: User) {
  const now = DateTime.utc()
  if (!user.lastSeenAt || now.diff(user.lastSeenAt, 'minutes').minutes > 15) await user.merge({ lastSeenAt: now }).save()
}

import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import { recordAudit } from '#core/audit_trail'
import type User from '#identity/user'

export const PASSWORD_MARK = 'password_mark'

/** Signs a person in under a new session id, bound to the password of that moment. */
export async function openSession({ auth, session }: Pick<HttpContext, 'auth' | 'session'>, user: User, action = 'signed_in') {
  await auth.use('web').login(user)
  session.put(PASSWORD_MARK, user.passwordMark)

  await user.merge({ lastSeenAt: DateTime.utc() }).save()
  await recordAudit({ action, subject: `user:${user.id}`, by: user })
}

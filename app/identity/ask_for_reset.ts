import type { DateTime } from 'luxon'
import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { issueOneTimeLink } from '#identity/issue_one_time_link'
import User from '#identity/user'

/** The secret of a reset link for the person at this address; null when nobody there may sign in, and the page says nothing of it. */
export async function askForReset(email: string, at: DateTime, on: Day): Promise<{ user: User; token: string } | null> {
  const user = await User.findBy('email', email)
  if (!user?.password || !user.isAdmittedOn(on)) return null

  const token = await issueOneTimeLink(user, 'reset', at)
  await recordAudit({ action: 'password_reset_asked', subject: `user:${user.id}` })
  return { user, token }
}

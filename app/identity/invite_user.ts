import type { DateTime } from 'luxon'
import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction } from '#core/transaction'
import { refuseOpenEndedGuest } from '#identity/guest_access'
import { issueOneTimeLink } from '#identity/issue_one_time_link'
import type { Role } from '#identity/rights'
import User from '#identity/user'

export class AddressAlreadyTaken extends Refusal {}

export type Invitation = {
  fullName: string
  email: string
  role: Role
  accessFrom?: Day | null
  accessUntil?: Day | null
}

/** An account without a password, and the secret of the link that gives it one. Throws AddressAlreadyTaken, AccessDatesMissing. */
export function inviteUser(invitation: Invitation, by: { id: number } | null, at: DateTime) {
  return inTransaction(async (trx) => {
    const known = await User.findBy('email', invitation.email, { client: trx })
    if (known && !known.isWithdrawn) throw new AddressAlreadyTaken('Cette adresse a déjà un compte : cherchez-la dans la liste.', 'email')
    refuseOpenEndedGuest(invitation)

    const user = (known ?? new User()).useTransaction(trx)
    await user.merge({ accessFrom: null, accessUntil: null, ...invitation, disabledAt: null }).save()
    const token = await issueOneTimeLink(user, 'invitation', at, trx)
    await recordAudit({ action: 'user_invited', subject: `user:${user.id}`, details: { role: user.role }, by }, trx)
    return { user, token }
  })
}

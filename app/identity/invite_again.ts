import type { DateTime } from 'luxon'
import { recordAudit } from '#core/audit_trail'
import { Refusal } from '#core/refusal'
import { inTransaction } from '#core/transaction'
import { issueOneTimeLink } from '#identity/issue_one_time_link'
import type User from '#identity/user'

export class InvitationAlreadyAccepted extends Refusal {}

/** The secret of a fresh link; the one sent before no longer works. Throws InvitationAlreadyAccepted. */
export function inviteAgain(user: User, by: User, at: DateTime): Promise<string> {
  if (user.password) throw new InvitationAlreadyAccepted(`${user.fullName} a déjà choisi un mot de passe.`)

  return inTransaction(async (trx) => {
    await recordAudit({ action: 'invitation_sent_again', subject: `user:${user.id}`, by }, trx)
    return issueOneTimeLink(user, 'invitation', at, trx)
  })
}

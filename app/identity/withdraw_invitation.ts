import type { DateTime } from 'luxon'
import { recordAudit } from '#core/audit_trail'
import { inTransaction } from '#core/transaction'
import { InvitationAlreadyAccepted } from '#identity/invite_again'
import type User from '#identity/user'

/** The link stops working; the address may be invited again. Throws InvitationAlreadyAccepted. */
export function withdrawInvitation(user: User, by: User, at: DateTime) {
  if (user.password) throw new InvitationAlreadyAccepted(`${user.fullName} a déjà accepté : désactivez plutôt le compte.`)

  return inTransaction(async (trx) => {
    await trx.from('one_time_links').where('user_id', user.id).delete()
    await user.useTransaction(trx).merge({ disabledAt: at }).save()
    await recordAudit({ action: 'invitation_withdrawn', subject: `user:${user.id}`, by }, trx)
  })
}

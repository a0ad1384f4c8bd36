import { recordAudit } from '#core/audit_trail'
import { inTransaction } from '#core/transaction'
import { refuseOpenEndedGuest, type Access } from '#identity/guest_access'
import { keepADirector } from '#identity/keep_a_director'
import type User from '#identity/user'

/** Another role from now on, at the very next page. Throws OwnAccount, LastDirector, AccessDatesMissing. */
export function changeRole(user: User, access: Access, by: User) {
  refuseOpenEndedGuest(access)

  return inTransaction(async (trx) => {
    await keepADirector(user, by, trx)
    const details = { from: user.role, to: access.role, until: access.accessUntil ?? null }
    await user
      .useTransaction(trx)
      .merge({ accessFrom: null, accessUntil: null, ...access })
      .save()
    await recordAudit({ action: 'role_changed', subject: `user:${user.id}`, details, by }, trx)
  })
}

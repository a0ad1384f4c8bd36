import { recordAudit } from '#core/audit_trail'
import { Refusal } from '#core/refusal'
import { inTransaction } from '#core/transaction'
import type User from '#identity/user'

export class AccountNeverOpened extends Refusal {}

/** The same account, password and rights as before it was closed. Throws AccountNeverOpened. */
export function reopenAccount(user: User, by: User) {
  if (user.isWithdrawn) throw new AccountNeverOpened(`${user.fullName} n’a jamais eu de mot de passe : envoyez une nouvelle invitation.`)

  return inTransaction(async (trx) => {
    await user.useTransaction(trx).merge({ disabledAt: null }).save()
    await recordAudit({ action: 'account_reopened', subject: `user:${user.id}`, by }, trx)
  })
}

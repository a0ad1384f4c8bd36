import type { DateTime } from 'luxon'
import { recordAudit } from '#core/audit_trail'
import { inTransaction } from '#core/transaction'
import { keepADirector } from '#identity/keep_a_director'
import type User from '#identity/user'

/** The account stops at its next page; what it did keeps its author. Throws OwnAccount, LastDirector. */
export function closeAccount(user: User, by: User, at: DateTime) {
  return inTransaction(async (trx) => {
    await keepADirector(user, by, trx)
    await trx.from('one_time_links').where('user_id', user.id).whereNull('used_at').delete()
    await user.useTransaction(trx).merge({ disabledAt: at }).save()
    await recordAudit({ action: 'account_closed', subject: `user:${user.id}`, by }, trx)
  })
}

import { recordAudit } from '#core/audit_trail'
import { Refusal } from '#core/refusal'
import { inTransaction } from '#core/transaction'
import { refuseWeakPassword } from '#identity/refuse_weak_password'
import type User from '#identity/user'

export class WrongPassword extends Refusal {}

/** Another password, for who knows the present one; sessions opened elsewhere end. Throws WrongPassword, WeakPassword. */
export async function changeOwnPassword(user: User, current: string, password: string) {
  if (!user.password || !(await user.verifyPassword(current)))
    throw new WrongPassword('Ce n’est pas votre mot de passe actuel.', 'current_password')
  refuseWeakPassword(password, user)

  await inTransaction(async (trx) => {
    await user.useTransaction(trx).merge({ password }).save()
    await recordAudit({ action: 'password_changed', subject: `user:${user.id}`, by: user }, trx)
  })
}

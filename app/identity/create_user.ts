import { recordAudit } from '#core/audit_trail'
import { inTransaction } from '#core/transaction'
import { refuseOpenEndedGuest } from '#identity/guest_access'
import { AddressAlreadyTaken, type Invitation } from '#identity/invite_user'
import { refuseWeakPassword } from '#identity/refuse_weak_password'
import User from '#identity/user'

/** An account with its password, for who runs the machine. Throws AddressAlreadyTaken, AccessDatesMissing, WeakPassword. */
export function createUser(facts: Invitation, password: string): Promise<User> {
  refuseOpenEndedGuest(facts)
  refuseWeakPassword(password, facts)

  return inTransaction(async (trx) => {
    const known = await User.findBy('email', facts.email, { client: trx })
    if (known) throw new AddressAlreadyTaken('Cette adresse a déjà un compte.', 'email')
    const user = await User.create({ ...facts, password }, { client: trx })
    await recordAudit({ action: 'user_created', subject: `user:${user.id}`, details: { role: user.role } }, trx)
    return user
  })
}

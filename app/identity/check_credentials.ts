import hash from '@adonisjs/core/services/hash'
import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import User from '#identity/user'

export class WrongCredentials extends Refusal {}

/**
 * The person whose password this is, admitted on that day. Throws WrongCredentials in one voice and after one
 * hashing, whether the account exists or not, is closed or not (ASVS 5.0, 6.3.8).
 */
export async function checkCredentials(email: string, password: string, on: Day): Promise<User> {
  const user = await User.findBy('email', email)
  const matches = await hash.verify(user?.password ?? (await nobodysPassword()), password)
  if (user?.password && matches && user.isAdmittedOn(on)) return user

  const subject = user ? `user:${user.id}` : 'user:unknown'
  await recordAudit({
    action: 'sign_in_refused',
    subject,
    details: { admitted: user?.isAdmittedOn(on) ?? false },
  })
  throw new WrongCredentials('Adresse ou mot de passe inconnus. Vérifiez la saisie, ou demandez un nouveau mot de passe.')
}

let decoy: Promise<string> | undefined
const nobodysPassword = () => (decoy ??= hash.make('no account has this one'))

import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import { ROLE_NAMES, ROLES } from '#identity/rights'
import type User from '#identity/user'

export class LastDirector extends Refusal {}
export class OwnAccount extends Refusal {}

const DIRECTING = ROLE_NAMES.filter((role) => (ROLES[role].rights as readonly string[]).includes('users'))

/** Somebody must always be able to open and close accounts, and nobody locks oneself out. Throws OwnAccount, LastDirector. */
export async function keepADirector(leaving: User, by: User, trx: Transaction) {
  if (leaving.id === by.id) throw new OwnAccount('C’est votre propre compte : demandez à une autre personne de la direction.')
  if (!DIRECTING.includes(leaving.role)) return

  const others = await trx
    .from('users')
    .select('id')
    .whereIn('role', DIRECTING)
    .whereNull('disabled_at')
    .where((able) => able.whereNotNull('password').orWhereNotNull('last_seen_at'))
    .whereNot('id', leaving.id)
    .forUpdate()
  if (others.length === 0) throw new LastDirector('C’est le dernier compte de direction : invitez d’abord une autre personne à ce rôle.')
}

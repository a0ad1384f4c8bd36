import type User from '#identity/user'
import Person from '#people/person'
import type { Transaction } from '#core/transaction'

/** Who a user is among the members; null for the staff and for guests. */
export const personOf = (user: User, trx?: Transaction): Promise<Person | null> =>
  Person.query({ client: trx }).where('user_id', user.id).first()

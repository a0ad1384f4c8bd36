import db from '@adonisjs/lucid/services/db'
import type User from '#identity/user'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'

/** To whom a person has made gifts, so that one recipient keeps one name. */
export async function knownRecipients(user: User): Promise<string[]> {
  const rows = await db
    .from('expense_lines')
    .whereIn('expense_claim_id', ExpenseClaim.ownedBy(user).select('expense_claims.id'))
    .whereNotNull('recipient')
    .distinct('recipient')
    .orderBy('recipient')
    .limit(200)
  return rows.map(({ recipient }) => recipient)
}

import type { Period } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'

/** Opens a person's claim for a month and an activity, or gives back the one that is open already. */
export function draftClaim(
  facts: { personId: number; activityId: number; period: Period; title?: string },
  trx?: Transaction
): Promise<ExpenseClaim> {
  return inTransaction(async (trx_) => {
    const { title = 'Frais du mois', ...key } = facts
    const open = await ExpenseClaim.query({ client: trx_ })
      .where({ person_id: key.personId, activity_id: key.activityId, period: key.period })
      .whereNull('submitted_on')
      .whereNull('number')
      .first()
    return open ?? ExpenseClaim.create({ ...key, title, totalCents: 0 }, { client: trx_ })
  }, trx)
}

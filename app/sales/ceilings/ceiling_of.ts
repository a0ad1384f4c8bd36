import type { Transaction } from '#core/transaction'
import IssuingCeiling from '#sales/ceilings/issuing_ceiling'

/** Up to how many cents, taxes included, an activity issues by itself; zero as long as nobody said otherwise. */
export async function ceilingOf(activityId: number, trx?: Transaction): Promise<number> {
  const last = await IssuingCeiling.query({ client: trx }).where('activity_id', activityId).orderBy('id', 'desc').first()
  return last?.amountCents ?? 0
}

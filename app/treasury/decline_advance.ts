import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import type TreasuryAdvance from '#treasury/treasury_advance'
import { undecidedAdvance } from '#treasury/undecided_advance'

/** Declines what was asked, and says why. Throws AdvanceDecided, OwnAdvance. */
export function declineAdvance(advance: { id: number }, reason: string, on: Day, by: Author, trx?: Transaction): Promise<TreasuryAdvance> {
  return inTransaction(async (trx_) => {
    const asked = await undecidedAdvance(advance, by, trx_)
    return asked.merge({ decidedOn: on, decidedById: by?.id ?? null, declineReason: reason }).save()
  }, trx)
}

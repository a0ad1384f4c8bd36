import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { approveAdvance } from '#treasury/approve_advance'
import { assertSound, type AdvanceFacts } from '#treasury/request_advance'
import TreasuryAdvance from '#treasury/treasury_advance'

/** Decides an advance that nobody had to ask for in the house. Throws InstalmentTooLarge, AdvanceToTheHouse, OwnAdvance, AdvanceAboveCeiling. */
export function grantAdvance(facts: AdvanceFacts, on: Day, by: Author, trx?: Transaction): Promise<TreasuryAdvance> {
  return inTransaction(async (trx_) => {
    await assertSound(facts, trx_)
    const advance = await TreasuryAdvance.create({ ...facts }, { client: trx_ })
    return approveAdvance(advance, on, by, trx_)
  }, trx)
}

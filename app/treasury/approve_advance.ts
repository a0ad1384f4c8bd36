import { sharedServices } from '#activities/shared_services'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { assertUnderCeiling } from '#treasury/advance_ceiling'
import { advanceEntry } from '#treasury/advance_entry'
import type TreasuryAdvance from '#treasury/treasury_advance'
import { undecidedAdvance } from '#treasury/undecided_advance'

/** Grants what was asked: the cash crosses the same day. Throws AdvanceDecided, OwnAdvance, AdvanceAboveCeiling, and what postEntry refuses. */
export function approveAdvance(advance: { id: number }, on: Day, by: Author, trx?: Transaction): Promise<TreasuryAdvance> {
  return inTransaction(async (trx_) => {
    const asked = await undecidedAdvance(advance, by, trx_)
    await assertUnderCeiling(asked, on, trx_)
    await asked.load('activity')
    const shared = await sharedServices(trx_)
    const { activityId, amountCents, activity, source } = asked
    const label = `Avance de trésorerie, ${activity.tradeName}`
    const entry = await postEntry(
      advanceEntry({
        activityId,
        sharedId: shared.id,
        amountCents,
        on,
        label,
        source,
        piece: `AVT-${asked.id}`,
      }),
      by,
      trx_
    )
    return asked.merge({ decidedOn: on, decidedById: by?.id ?? null, entryId: entry.id }).save()
  }, trx)
}

import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { openItems } from '#ledger/open_items'
import { settle } from '#ledger/settle'
import { NothingToWaive } from '#purchases/expense_claims/claim_refusals'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'

/**
 * The person gives up what the claim still owes them: it becomes a product of the activity. No tax receipt is given,
 * the cooperative is a commercial company. Throws NothingToWaive.
 */
export function waiveClaim(claim: { id: number }, on: Day, by: Author, trx?: Transaction): Promise<ExpenseClaim> {
  return inTransaction(async (trx_) => {
    const locked = await ExpenseClaim.query({ client: trx_ }).where('id', claim.id).forUpdate().firstOrFail()
    const owed = await openItems({ accounts: ['468100'], source: locked.source }, trx_)
    if (!locked.isApproved || owed.length === 0) throw new NothingToWaive()

    await settle(
      {
        items: owed.map(({ lineId, openCents }) => ({ lineId, amountCents: -openCents })),
        on,
        label: `Abandon de la note de dépenses ${locked.number}`,
        piece: locked.number!,
        source: locked.source,
        journal: 'OD',
        moneyAccount: '758800',
      },
      by,
      trx_
    )
    return locked.merge({ waivedOn: on, waivedById: by?.id ?? null }).save()
  }, trx)
}

import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import { openAmounts } from '#ledger/open_items'

export class CreditUsed extends Refusal {
  constructor() {
    super('Ce que ce paiement laissait au client a déjà servi, ou lui a été rendu : défaites-le d’abord.')
  }
}

/** What an entry kept for a customer (4197) is still there. Throws CreditUsed. */
export async function assertCreditUnused(entryId: number, trx: Transaction) {
  const kept = await trx.from('entry_lines').where({ entry_id: entryId, account: '419700' }).where('credit_cents', '>', 0)
  const open = await openAmounts(
    kept.map(({ id }) => id),
    trx
  )
  if (kept.some((line) => open.get(line.id) !== Number(line.credit_cents))) throw new CreditUsed()
}

import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { letter } from '#ledger/letter'
import type { Author } from '#ledger/entry_draft'
import type { Billed } from '#sales/quotes/invoiced_of'

const ADVANCES = '419100'

/** The deposits of a final invoice meet what it takes off (4191), line for line, and are not taken off again. */
export async function takeDepositsOff(deposits: Billed[], final: { id: number; entryId: number }, on: Day, by: Author, trx: Transaction) {
  const taken = await trx.from('entry_lines').where({ entry_id: final.entryId, account: ADVANCES }).orderBy('position').select('id')
  for (const [index, { invoice, step, books }] of deposits.entries()) {
    await letter(taken[index].id, await advanceLineOf(invoice.entryId!, trx), books.netCents, on, by, trx)
    await step.useTransaction(trx).merge({ deductedById: final.id }).save()
  }
}

/** The line that says what was paid ahead, in the entry of a deposit or of its credit note. */
export async function advanceLineOf(entryId: number, trx: Transaction): Promise<number> {
  const line = await trx.from('entry_lines').where({ entry_id: entryId, account: ADVANCES }).select('id').firstOrFail()
  return line.id
}

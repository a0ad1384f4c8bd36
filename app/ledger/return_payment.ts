import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { unletter } from '#ledger/letter'
import { letterMirrors, mirroredLines } from '#ledger/mirror'
import { postEntry } from '#ledger/post_entry'

export type ReturnedPayment = {
  /** The entry that received the money, and the account where it waited. */
  entryId: number
  waitedOn: string
  /** Whence it goes away again. */
  moneyAccount: string
  journal: string
  on: Day
  label: string
  piece: string
  source: string
}

/**
 * Money received that goes away again, whole: the entry is written the other way round, what it had settled is owed again,
 * the VAT that it had made due waits again, and it settles its own return. Throws what postEntry refuses.
 */
export function returnPayment({ entryId, waitedOn, moneyAccount, on, ...entry }: ReturnedPayment, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const lines = await trx_.from('entry_lines').where('entry_id', entryId).orderBy('position').forUpdate()
    for (const { id } of await settlementsOf(lines, trx_)) await unletter(id, on, trx_)
    const moved = mirroredLines(lines).map((line) => (line.account === waitedOn ? { ...line, account: moneyAccount } : line))
    const back = await postEntry({ ...entry, postedOn: on, lines: moved }, by, trx_)
    await letterMirrors(lines, back.id, on, by, trx_)
    return back
  }, trx)
}

const settlementsOf = (lines: { id: number }[], trx: Transaction) => {
  const ids = lines.map(({ id }) => id)
  return trx
    .from('settlements')
    .whereNull('undone_on')
    .where((either) => either.whereIn('debit_line_id', ids).orWhereIn('credit_line_id', ids))
    .orderBy('id')
    .select('id')
}

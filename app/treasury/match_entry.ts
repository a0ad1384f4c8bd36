import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type BankLine from '#treasury/bank_line'
import { recordBankLine } from '#treasury/record_bank_line'

export class AlreadyAtTheBank extends Refusal {
  constructor() {
    super('Cette écriture a déjà sa ligne de banque, ou ne touche pas la banque.')
  }
}

/** Finds an entry again on the bank's statement: the line that it makes there, on its own day. Throws AlreadyAtTheBank. */
export function matchEntry(entryId: number, trx?: Transaction): Promise<BankLine> {
  return inTransaction(async (trx_) => {
    const entry = await trx_.from('entries').where('id', entryId).forUpdate().firstOrFail()
    const known = await trx_.from('bank_lines').where('entry_id', entryId).first()
    const [moved] = await trx_
      .from('entry_lines')
      .where({ entry_id: entryId, account: '512000' })
      .sum('debit_cents as debit')
      .sum('credit_cents as credit')
    const amountCents = Number(moved.debit ?? 0) - Number(moved.credit ?? 0)
    if (known || amountCents === 0) throw new AlreadyAtTheBank()
    return recordBankLine({ bookedOn: entry.posted_on, label: entry.label, amountCents, entryId }, trx_)
  }, trx)
}

import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { openEntries } from '#treasury/reconciliation/open_entries'
import type BankLine from '#treasury/statements/bank_line'
import { recordBankLine } from '#treasury/statements/record_bank_line'

export class AlreadyAtTheBank extends Refusal {
  constructor() {
    super('Cette écriture a déjà sa ligne de banque, ou ne touche pas la banque.')
  }
}

/** Notes the movement that an entry makes at the bank, on its own day, before any statement shows it. Throws AlreadyAtTheBank. */
export function noteEntry(entryId: number, trx?: Transaction): Promise<BankLine> {
  return inTransaction(async (trx_) => {
    await trx_.from('entries').where('id', entryId).forUpdate().firstOrFail()
    const [open] = await openEntries({ entryIds: [entryId] }, trx_)
    if (!open) throw new AlreadyAtTheBank()
    const { postedOn: bookedOn, label, openCents: amountCents, bankAccountId } = open
    return recordBankLine({ bookedOn, label, amountCents, entryId, bankAccountId }, trx_)
  }, trx)
}

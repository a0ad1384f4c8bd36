import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import BankLine from '#treasury/bank_line'

export type BankLineFacts = {
  bookedOn: Day
  label: string
  /** Positive for money in, negative for money out, in cents. */
  amountCents: number
  /** The entry that tells of it in the books, posted before in the same transaction. */
  entryId?: number | null
}

/** Adds a line to the bank's statement; the balances of later days follow. */
export function recordBankLine(facts: BankLineFacts, trx?: Transaction): Promise<BankLine> {
  return inTransaction(async (trx_) => {
    const { bookedOn, amountCents } = facts
    const before = await BankLine.query({ client: trx_ })
      .where('booked_on', '<=', bookedOn)
      .orderBy('booked_on', 'desc')
      .orderBy('id', 'desc')
      .forUpdate()
      .first()
    await trx_.from('bank_lines').where('booked_on', '>', bookedOn).increment('balance_cents', amountCents)
    const balanceCents = (before?.balanceCents ?? 0) + amountCents
    return BankLine.create({ ...facts, label: facts.label.slice(0, 200), balanceCents }, { client: trx_ })
  }, trx)
}

import { addDays, type Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import BankMatch from '#treasury/reconciliation/bank_match'
import BankLine from '#treasury/statements/bank_line'

export type BankLineFacts = {
  bookedOn: Day
  label: string
  /** Positive for money in, negative for money out, in cents. */
  amountCents: number
  /** The entry that tells of it in the books, posted before in the same transaction. */
  entryId?: number | null
  /** The account that the house lives on, unless another is said. */
  bankAccountId?: number
}

/** How far a movement and the line that already told of it may be apart, in days. */
const NEAR = 5

/**
 * Notes a movement before the bank tells of it: the statement that brings it later makes it certain. When the bank told of
 * it first, and nobody knew what it was, that line is the one.
 */
export function recordBankLine({ entryId, bankAccountId, ...facts }: BankLineFacts, trx?: Transaction): Promise<BankLine> {
  return inTransaction(async (trx_) => {
    const account = bankAccountId ?? (await mainBankAccount(trx_)).id
    const told = entryId ? await toldAlready(facts, account, trx_) : null
    const line = told ?? (await BankLine.create({ ...facts, label: facts.label.slice(0, 200), bankAccountId: account }, { client: trx_ }))
    const { bookedOn: matchedOn, amountCents } = facts
    if (entryId) await BankMatch.create({ bankLineId: line.id, entryId, amountCents, matchedOn, wroteEntry: false }, { client: trx_ })
    return line
  }, trx)
}

const toldAlready = ({ bookedOn, amountCents }: BankLineFacts, bankAccountId: number, trx: Transaction) =>
  BankLine.query({ client: trx })
    .where({ bankAccountId, amountCents })
    .whereNotNull('statement_id')
    .whereBetween('booked_on', [addDays(bookedOn, -NEAR), addDays(bookedOn, NEAR)])
    .whereDoesntHave('matches', (matches) => void matches)
    .orderBy('booked_on')
    .orderBy('id')
    .forUpdate()
    .first()

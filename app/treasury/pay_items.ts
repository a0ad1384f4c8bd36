import { sum } from '#core/cents'
import { yearOf, type Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { settle } from '#ledger/settle'
import type BankLine from '#treasury/statements/bank_line'
import { owedItems, type AskedItem } from '#treasury/owed_items'
import { recordBankLine } from '#treasury/statements/record_bank_line'

export type PaymentFacts = {
  items: AskedItem[]
  on: Day
  label?: string
  /** The bank's own reference; a number of the series V otherwise. */
  piece?: string
}

export type Payment = { entryId: number; number: string; totalCents: number; bankLine: BankLine }

export class NothingToPay extends Refusal {
  constructor() {
    super('Cochez au moins une somme à payer.', 'items')
  }
}

/**
 * Pays what is owed to one or several third parties: one entry, lettered line by line, the VAT of services deducted with
 * it, and one line at the bank. Throws NothingToPay, NotOwed, HeldByBatch, SettlementTooLarge, and what postEntry refuses.
 */
export function payItems(facts: PaymentFacts, by: Author, trx?: Transaction): Promise<Payment> {
  return inTransaction(async (trx_) => {
    if (facts.items.length === 0) throw new NothingToPay()
    const number = facts.piece ?? `V${yearOf(facts.on)}-${String(await nextNumber('V', yearOf(facts.on), trx_)).padStart(4, '0')}`
    const items = await owedItems(facts.items, trx_)
    const totalCents = sum(items.map(({ amountCents }) => amountCents))
    const label = facts.label ?? `Virement ${number}`

    const entry = await settle({ items, on: facts.on, label, piece: number, source: `payment_out:${number}` }, by, trx_)
    const bankLine = await recordBankLine({ bookedOn: facts.on, label, amountCents: -totalCents, entryId: entry.id }, trx_)
    return { entryId: entry.id, number, totalCents, bankLine }
  }, trx)
}

import { sum } from '#core/cents'
import { yearOf, type Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { openAmounts } from '#ledger/open_items'
import { settle } from '#ledger/settle'
import type BankLine from '#treasury/bank_line'
import { PAYABLE_ACCOUNTS } from '#treasury/payables'
import { recordBankLine } from '#treasury/record_bank_line'

export type PaymentFacts = {
  /** Lines of the books that are owed; the whole open amount unless a part is said. */
  items: { lineId: number; amountCents?: number }[]
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

export class NotOwed extends Refusal {
  constructor(piece: string) {
    super(`La pièce ${piece} n’est pas une dette de la coopérative, ou elle est déjà réglée : rechargez la page.`)
  }
}

/**
 * Pays what is owed to one or several third parties: one entry, lettered line by line, the VAT of services deducted with
 * it, and one line at the bank. Throws NothingToPay, NotOwed, SettlementTooLarge, and what postEntry refuses.
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

async function owedItems(items: PaymentFacts['items'], trx: Transaction) {
  const ids = [...new Set(items.map(({ lineId }) => lineId))]
  const lines = await trx
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .whereIn('l.id', ids)
    .select('l.id', 'l.account', 'l.credit_cents', 'l.third_party_id', 'e.piece')
  const open = await openAmounts(ids, trx)
  for (const id of ids) {
    const line = lines.find((known) => known.id === id)
    const isOwed = line && Number(line.credit_cents) > 0 && line.third_party_id && PAYABLE_ACCOUNTS.includes(line.account)
    if (!isOwed || open.get(id)! <= 0) throw new NotOwed(line?.piece ?? '?')
  }
  return items.map(({ lineId, amountCents }) => ({
    lineId,
    amountCents: amountCents ?? open.get(lineId)!,
  }))
}

import { bpsOf, shareOf } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { deductibleVat, isGift, type ExpenseCategoryName } from '#purchases/expense_claims/expense_categories'

export class VatTooLarge extends Refusal {
  constructor() {
    super('La TVA ne peut pas atteindre le montant payé : vérifiez les deux montants du justificatif.', 'vatCents')
  }
}

export type ExpenseFacts = {
  spentOn: Day
  category: Exclude<ExpenseCategoryName, 'mileage'>
  label: string
  /** To whom a gift was made. */
  recipient?: string | null
  /** What was paid, tax included, in cents. */
  totalCents: number
  /** The VAT of the bill in cents; without it, the rate's share of the total. */
  vatCents?: number | null
  vatRateBps?: number
  /** The share that the trade bears of a private bill, in basis points. */
  shareBps?: number
  /** The bill is in the cooperative's name: its VAT may be deducted. */
  isInvoicedToHouse?: boolean
}

/** What a line keeps of a bill: the trade's share of it, net, VAT and the VAT that comes back, in cents; gifts are weighed after. Throws VatTooLarge. */
export function amountsOf({ vatCents: typed, vatRateBps = 0, shareBps = 10_000, isInvoicedToHouse = true, ...facts }: ExpenseFacts) {
  const billed = typed ?? shareOf(facts.totalCents, vatRateBps, 10_000 + vatRateBps)
  if (billed < 0 || (billed >= facts.totalCents && billed !== 0)) throw new VatTooLarge()
  const totalCents = bpsOf(facts.totalCents, shareBps)
  const vatCents = bpsOf(billed, shareBps)
  return {
    ...facts,
    recipient: isGift(facts.category) ? (facts.recipient ?? null) : null,
    vatRateBps,
    shareBps,
    isInvoicedToHouse,
    totalCents,
    vatCents,
    netCents: totalCents - vatCents,
    deductibleVatCents: deductibleVat(facts.category, { vatCents, isInvoicedToHouse }),
  }
}

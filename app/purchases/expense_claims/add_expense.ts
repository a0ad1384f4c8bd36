import { bpsOf, shareOf } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { deductibleVat, type ExpenseCategoryName } from '#purchases/expense_claims/expense_categories'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { nextPosition, openClaim, totalClaim } from '#purchases/expense_claims/open_claim'

export class VatTooLarge extends Refusal {
  constructor() {
    super('La TVA ne peut pas atteindre le montant payé : vérifiez les deux montants du justificatif.', 'vatCents')
  }
}

export type ExpenseFacts = {
  spentOn: Day
  category: Exclude<ExpenseCategoryName, 'mileage'>
  label: string
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

/** Writes an expense in an open claim; amounts in cents, for the trade's share of the bill. Throws ClaimHandedIn, VatTooLarge. */
export function addExpense(claim: { id: number }, facts: ExpenseFacts, trx?: Transaction): Promise<ExpenseLine> {
  return inTransaction(async (trx_) => {
    const open = await openClaim(claim, trx_)
    const position = await nextPosition(open, trx_)
    const line = await ExpenseLine.create({ ...amountsOf(facts), expenseClaimId: open.id, position }, { client: trx_ })
    await totalClaim(open, trx_)
    return line
  }, trx)
}

function amountsOf({ vatCents: typed, vatRateBps = 0, shareBps = 10_000, isInvoicedToHouse = true, ...facts }: ExpenseFacts) {
  const billed = typed ?? shareOf(facts.totalCents, vatRateBps, 10_000 + vatRateBps)
  if (billed < 0 || (billed >= facts.totalCents && billed !== 0)) throw new VatTooLarge()
  const totalCents = bpsOf(facts.totalCents, shareBps)
  const vatCents = bpsOf(billed, shareBps)
  return {
    ...facts,
    vatRateBps,
    shareBps,
    isInvoicedToHouse,
    totalCents,
    vatCents,
    netCents: totalCents - vatCents,
    deductibleVatCents: deductibleVat(facts.category, { vatCents, totalCents, isInvoicedToHouse }),
  }
}

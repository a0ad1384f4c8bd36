import { frenchVatNumberIsValid } from '#core/registration_numbers'
import type { ReadInvoice, ReadVat } from '#einvoicing/reading/read_invoice'
import type { ReverseCharge } from '#purchases/supplier_invoices/purchase_accounts'
import type { PurchaseLineFacts } from '#purchases/supplier_invoices/purchase_facts'
import { natureOf } from '#purchases/supplier_invoices/purchase_choices'

/** Categories whose VAT the buyer owes: reverse charge, goods from the Union. */
const OWED_BY_BUYER = ['AE', 'K']
const USUAL_RATE_BPS = 2000

/** One line for each rate of the invoice, as its supplier rounded it, on the account that a person chose. */
export const purchaseLines = ({ vat }: ReadInvoice, accounts: string[]): PurchaseLineFacts[] =>
  vat.map((group, rank) => ({
    account: accounts[rank],
    nature: natureOf(accounts[rank]),
    netCents: group.baseCents,
    ...rateOf(group),
  }))

const rateOf = ({ category, rateBps, vatCents }: ReadVat) =>
  OWED_BY_BUYER.includes(category) ? { vatRateBps: USUAL_RATE_BPS } : { vatRateBps: rateBps, vatCents }

/** Who owes the VAT of an invoice that bears none, by where its supplier is (CGI 283). */
export function reverseChargeOf({ vat, supplier }: ReadInvoice): ReverseCharge | null {
  if (!vat.some(({ category }) => OWED_BY_BUYER.includes(category))) return null
  if (supplier.country === 'FR' || frenchVatNumberIsValid(supplier.vatNumber ?? '')) return 'building'
  return /^[A-Z]{2}/.test(supplier.vatNumber ?? '') ? 'eu' : 'non_eu'
}

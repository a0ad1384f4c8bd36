import { sum } from '#core/cents'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { openItems } from '#ledger/open_items'
import { settle } from '#ledger/settle'
import type SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'

/**
 * The part that somebody paid the supplier out of their own pocket: the supplier is settled for it and the person is owed
 * it (4681); the VAT of that part of services is deducted at once, since it is paid.
 */
export async function bookAdvance(invoice: SupplierInvoice, on: Day, by: Author, trx: Transaction) {
  const { advancedBy, number, supplier, source } = invoice
  const items = share(invoice.advancedCents, await openItems({ source, accounts: ['401000', '404000'] }, trx))
  return settle(
    {
      items,
      on,
      label: `Part avancée par ${advancedBy!.fullName}, ${supplier.name}, facture ${number}`,
      piece: number.slice(0, 40),
      source: `supplier_invoice_advance:${invoice.id}`,
      journal: 'AC',
      moneyAccount: '468100',
      moneyThirdPartyId: advancedBy!.thirdPartyId,
    },
    by,
    trx
  )
}

/** First what was consumed, then what lasts, in the order of the entries. */
function share(cents: number, open: { lineId: number; openCents: number }[]) {
  const taken: { lineId: number; amountCents: number }[] = []
  for (const { lineId, openCents } of open) {
    const amountCents = Math.min(-openCents, cents - sum(taken.map((item) => item.amountCents)))
    if (amountCents > 0) taken.push({ lineId, amountCents })
  }
  return taken
}

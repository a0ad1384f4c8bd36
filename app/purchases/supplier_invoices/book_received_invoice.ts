import { acquireAsset } from '#assets/acquire_asset'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { bookAdvance } from '#purchases/supplier_invoices/book_advance'
import { purchaseEntries } from '#purchases/supplier_invoices/purchase_entries'
import { SupplierInvoiceBooked } from '#purchases/supplier_invoices/purchase_refusals'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'

/** Writes a received invoice in the books; what lasts enters the register of assets. Throws SupplierInvoiceBooked, and what postEntry refuses. */
export function bookReceivedInvoice(invoice: { id: number }, on: Day, by: Author, trx?: Transaction): Promise<SupplierInvoice> {
  return inTransaction(async (trx_) => {
    const locked = await SupplierInvoice.query({ client: trx_ }).where('id', invoice.id).forUpdate().firstOrFail()
    if (locked.isBooked) throw new SupplierInvoiceBooked(locked.number)
    await locked.load((load) => load.load('supplier').load('lines').load('advancedBy'))

    const entries = []
    for (const draft of purchaseEntries(locked, on)) entries.push(await postEntry(draft, by, trx_))
    await enterAssets(locked, entries.at(-1)!.id, trx_)
    if (locked.advancedCents > 0) await bookAdvance(locked, on, by, trx_)
    return locked.merge({ bookedOn: on, bookedById: by?.id ?? null, entryId: entries[0].id }).save()
  }, trx)
}

/** In service on the day of the invoice, until somebody says otherwise. */
async function enterAssets(invoice: SupplierInvoice, entryId: number, trx: Transaction) {
  for (const line of invoice.lines.filter(({ isAsset }) => isAsset)) {
    const { label, account, costCents, lifeMonths } = line
    const asset = await acquireAsset(
      {
        activityId: invoice.activityId,
        label,
        account,
        costCents,
        lifeMonths,
        inServiceOn: invoice.invoicedOn,
        entryId,
      },
      trx
    )
    await line.merge({ assetId: asset.id }).save()
  }
}

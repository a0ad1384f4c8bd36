import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { archiveDocument } from '#documents/archive'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'
import type { Paper } from '#purchases/uploaded_paper'

export class BillKept extends Refusal {
  constructor() {
    super('Cette facture a déjà son document, archivé : il ne se remplace pas.', 'bill')
  }
}

/** Archives what the supplier sent. Throws BillKept. */
export function keepBill(invoice: { id: number }, paper: Paper, trx?: Transaction): Promise<SupplierInvoice> {
  return inTransaction(async (trx_) => {
    const locked = await SupplierInvoice.query({ client: trx_ }).where('id', invoice.id).forUpdate().firstOrFail()
    if (locked.documentId) throw new BillKept()
    const document = await archiveDocument({ kind: 'supplier_invoice', subject: locked.source, ...paper }, trx_)
    return locked.merge({ documentId: document.id }).save()
  }, trx)
}

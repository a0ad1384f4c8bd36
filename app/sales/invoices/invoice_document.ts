import { archiveDocument, documentOf, isStored, restoreDocument } from '#documents/archive'
import type Document from '#documents/document'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import type Invoice from '#sales/invoices/invoice'

/** The archived Factur-X of an issued invoice, made from its frozen facts when it is not there yet, and again if its file was lost. */
export async function invoiceDocument(invoice: Invoice): Promise<Document> {
  const subject = `invoice:${invoice.id}`
  const known = await documentOf('invoice', subject)
  if (known && isStored(known)) return known

  const facts = invoice.frozen!
  const bytes = invoicePdf(facts, writeCii(facts))
  if (known) return restoreDocument(known, bytes)
  return archiveDocument({ kind: 'invoice', subject, fileName: `${invoice.number}.pdf`, mediaType: 'application/pdf', bytes })
}

import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import Cooperative from '#cooperative/cooperative'
import { askTransmission } from '#einvoicing/transmissions/ask_transmission'
import Transmission from '#einvoicing/transmissions/transmission'
import type Invoice from '#sales/invoices/invoice'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import { lockedInvoice } from '#sales/invoices/locked_invoice'
import { mustBeSent } from '#sales/transmissions/must_be_sent'

export class NotForThePlatform extends Refusal {
  constructor(label: string) {
    super(`${label} ne passe pas par la plateforme : elle n’est pas due entre entreprises françaises, ou date d’avant.`)
  }
}

/**
 * Asks for an issued invoice to be sent, its archived Factur-X and nothing else; asked twice, answers the first, unless the
 * platform refused it. Throws NotForThePlatform.
 */
export async function transmitInvoice(invoice: Invoice, on: Day, by: { id: number } | null, trx?: Transaction): Promise<Transmission> {
  if (!mustBeSent(invoice, await Cooperative.current({ client: trx }))) throw new NotForThePlatform(invoice.label)
  const document = await invoiceDocument(invoice)
  const subject = `invoice:${invoice.id}`
  const treatment = invoice.frozen!.customer.kind === 'public_body' ? 'B2G' : 'B2B'
  return inTransaction(async (trx_) => {
    await lockedInvoice(invoice.id, trx_)
    const asked = await Transmission.query({ client: trx_ }).where({ subject, syntax: 'Factur-X' }).whereNull('refused_on').first()
    return asked ?? askTransmission({ subject, document, syntax: 'Factur-X', treatment }, on, by, trx_)
  }, trx)
}

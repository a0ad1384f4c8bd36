import Cooperative from '#cooperative/cooperative'
import Transmission from '#einvoicing/transmissions/transmission'
import type Invoice from '#sales/invoices/invoice'
import { mustBeSent } from '#sales/transmissions/must_be_sent'
import { cameBack } from '#sales/transmissions/redo_invoice'

/** What can be done of an invoice between platforms: send it, send it again, say it again under another number. */
export async function travelOf(invoice: Invoice) {
  if (invoice.isDraft) return { maySend: false, mayRedo: false }
  const last = await Transmission.query()
    .where({ subject: `invoice:${invoice.id}`, syntax: 'Factur-X' })
    .orderBy('id', 'desc')
    .first()
  const isDue = mustBeSent(invoice, await Cooperative.current())
  const isRedone = Boolean(invoice.replacedBy)
  return {
    maySend: isDue && !isRedone && !last?.sentOn,
    mayRedo: !invoice.isCreditNote && !isRedone && (await cameBack(invoice)),
  }
}

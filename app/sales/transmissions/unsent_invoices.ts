import Cooperative from '#cooperative/cooperative'
import Invoice from '#sales/invoices/invoice'
import { mustBeSent } from '#sales/transmissions/must_be_sent'
import db from '@adonisjs/lucid/services/db'

const A_ROUND = 500

/** Invoices that must go through the platform and that nothing was asked for yet: a crash, or a date moved back. */
export async function unsentInvoices(): Promise<Invoice[]> {
  const house = await Cooperative.current()
  if (!house.einvoicingFrom) return []
  const rows = await db
    .from('invoices as i')
    .join('customers as c', 'c.id', 'i.customer_id')
    .whereNotNull('i.number')
    .where('i.issued_on', '>=', house.einvoicingFrom)
    .where('c.country', 'FR')
    .whereNot('c.kind', 'person')
    .orderBy('i.id')
    .select('i.id')
  const asked = await db.from('transmissions').where('syntax', 'Factur-X').select('subject')
  const known = new Set(asked.map(({ subject }) => subject))
  const unasked = rows.map(({ id }) => id).filter((id) => !known.has(`invoice:${id}`))
  const invoices = await Invoice.query().whereIn('id', unasked.slice(0, A_ROUND)).orderBy('id')
  return invoices.filter((invoice) => mustBeSent(invoice, house))
}

import db from '@adonisjs/lucid/services/db'
import { isDuplicate } from '#core/database_errors'
import type { Day } from '#core/day'
import Cooperative from '#cooperative/cooperative'
import { customerAddress } from '#documents/invoice/electronic_address'
import { TYPE_CODES } from '#einvoicing/cii_words'
import { sendStatus } from '#einvoicing/lifecycle/send_status'
import type Transmission from '#einvoicing/transmissions/transmission'
import Invoice from '#sales/invoices/invoice'
import { collectedByRate } from '#sales/transmissions/collected_by_rate'
import { paymentsOfInvoices, type MoneyReceived } from '#sales/transmissions/payments_of_invoices'

/**
 * Says « Encaissée » (212), with what came of each rate, for every payment of a transmitted invoice whose VAT is due on
 * receipt and that was not told yet. Answers what is to be carried.
 */
export async function tellCollections(on: Day, by: { id: number } | null): Promise<Transmission[]> {
  const house = await Cooperative.current()
  if (!house.einvoicingFrom) return []
  const transmissions: Transmission[] = []
  for (const money of await ofSentInvoices(await paymentsOfInvoices({ from: house.einvoicingFrom, to: on, untold: true }))) {
    try {
      transmissions.push(await tell(money, house, on, by))
    } catch (error) {
      // Another process told it meanwhile.
      if (!isDuplicate(error)) throw error
    }
  }
  return transmissions
}

async function tell(
  { invoiceId, settlementId, on: happenedOn, cents, beforeCents }: MoneyReceived,
  house: Cooperative,
  on: Day,
  by: { id: number } | null
) {
  const { number, issuedOn, frozen } = await Invoice.findOrFail(invoiceId)
  const { seller, customer, vatBreakdown } = frozen!
  const invoice = {
    number: number!,
    issuedOn: issuedOn!,
    typeCode: TYPE_CODES[frozen!.kind as keyof typeof TYPE_CODES],
    sellerSiren: house.siren,
  }
  const collected = collectedByRate(vatBreakdown, beforeCents, cents)
  const from = { siren: house.siren, name: house.name, role: 'SE' as const, address: house.siren }
  const to = { siren: customer.siren!, name: customer.name, role: 'BY' as const, address: customerAddress(customer, seller).value }
  return sendStatus(`invoice:${invoiceId}`, { code: 212, on: happenedOn, invoice, collected }, { from, to, settlementId }, on, by)
}

async function ofSentInvoices(received: MoneyReceived[]) {
  const sent = new Set<string>()
  for (let at = 0; at < received.length; at += 500) {
    const subjects = received.slice(at, at + 500).map(({ invoiceId }) => `invoice:${invoiceId}`)
    const rows = await db
      .from('transmissions')
      .whereIn('subject', subjects)
      .where('syntax', 'Factur-X')
      .whereNotNull('sent_on')
      .select('subject')
    rows.forEach((row) => sent.add(row.subject))
  }
  return received.filter(({ invoiceId }) => sent.has(`invoice:${invoiceId}`))
}

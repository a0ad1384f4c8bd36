import type { Day } from '#core/day'
import Transmission from '#einvoicing/transmissions/transmission'
import { tellCollections } from '#sales/transmissions/tell_collections'
import { transmitInvoice } from '#sales/transmissions/transmit_invoice'
import { unsentInvoices } from '#sales/transmissions/unsent_invoices'

const A_ROUND = 500

/** Asks for what was left behind, tells what customers paid; answers what waits to be carried, the oldest first. */
export async function prepareRound(on: Day): Promise<Transmission[]> {
  for (const invoice of await unsentInvoices()) await transmitInvoice(invoice, on, null)
  await tellCollections(on, null)
  return Transmission.query().whereNull('sent_on').whereNull('refused_on').orderBy('id').limit(A_ROUND)
}

import { FileRefused } from '#einvoicing/reading/file_refused'
import type { StatusMessage } from '#einvoicing/lifecycle/status_message'
import Invoice from '#sales/invoices/invoice'
import Cooperative from '#cooperative/cooperative'

/** The invoice of ours that a status speaks of. Throws FileRefused when it speaks of another's, or of none. */
export async function invoiceOfMessage({ invoice: { number, sellerSiren } }: StatusMessage): Promise<Invoice> {
  const house = await Cooperative.current()
  if (sellerSiren && sellerSiren !== house.siren)
    throw new FileRefused(`Ce statut parle d’une facture du SIREN ${sellerSiren.slice(0, 9)}.`)
  const invoice = await Invoice.query().where({ number }).first()
  if (!invoice) throw new FileRefused(`Ce statut parle de la facture ${number.slice(0, 40)}, que la maison n’a pas émise.`)
  return invoice
}

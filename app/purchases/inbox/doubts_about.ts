import db from '@adonisjs/lucid/services/db'
import Cooperative from '#cooperative/cooperative'
import { longDay } from '#core/day'
import { doubtsOf } from '#einvoicing/reading/doubts'
import type ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { knownSupplier } from '#purchases/inbox/supplier_of'

/** All that one should look at before approving: what the invoice says of itself, and what the house already has of it. */
export async function doubtsAbout(received: ReceivedEInvoice): Promise<string[]> {
  const house = await Cooperative.current()
  return [...doubtsOf(received.facts, house), ...(await twinsOf(received))]
}

async function twinsOf(received: ReceivedEInvoice): Promise<string[]> {
  const { number, supplierSiren, supplierName, id } = received
  const supplier = await knownSupplier(received.facts)
  const booked =
    supplier &&
    (await db
      .from('supplier_invoices')
      .where({ supplier_id: supplier.id, number })
      .whereNot('id', received.supplierInvoiceId ?? 0)
      .first())
  const twin = await db
    .from('received_einvoices')
    .where({ number })
    .where((same) => (supplierSiren ? same.where('supplier_siren', supplierSiren) : same.where('supplier_name', supplierName)))
    .where('id', '<', id)
    .first()
  return [
    ...(booked ? [`La facture ${number} de ce fournisseur est déjà dans la maison, reçue le ${longDay(booked.received_on)}.`] : []),
    ...(twin ? [`Une facture du même numéro est déjà arrivée de ce fournisseur, le ${longDay(twin.received_on)}.`] : []),
  ]
}

import type Activity from '#activities/activity'
import type { Day } from '#core/day'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import { addCustomer } from '#sales/customers/add_customer'
import type { CustomerFacts } from '#sales/customers/checked_customer'
import type Customer from '#sales/customers/customer'
import { draftInvoice, type InvoiceDraft } from '#sales/invoices/draft_invoice'
import type Invoice from '#sales/invoices/invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import type { LineDraft } from '#sales/invoices/line_draft'
import { anActivity } from '#tests/support/people'
import { textOf } from '#tests/support/pdf_reader'
import { anAccountant } from '#tests/support/users'

/** A publisher in the tests' own country, with a SIREN that nobody has. */
export const ESTRAN: CustomerFacts = {
  kind: 'company',
  name: 'Éditions de l’Estran',
  siren: '000 000 026',
  street: '4 rue des Voiliers',
  postcode: '99100',
  city: 'Port-Essai',
}

export const YVONNE: CustomerFacts = { kind: 'person', name: 'Yvonne Kermarec-Fofana', email: 'yvonne@example.org' }

export const NORDSEE: CustomerFacts = {
  kind: 'company',
  name: 'Nordsee Verlag GmbH',
  vatNumber: 'DE123456789',
  street: 'Hafenstraße 3',
  postcode: '20457',
  city: 'Hamburg',
  country: 'DE',
}

export async function aCustomer(activity: Activity, facts: Partial<CustomerFacts> = {}): Promise<Customer> {
  return addCustomer({ ...ESTRAN, ...facts } as CustomerFacts, activity.id, null)
}

/** 1 000 € of services at 20 %. */
export const aBuffet: LineDraft = { label: 'Buffet de 60 couverts', unitPriceCents: 1_000_00 }

type Facts = Partial<Omit<InvoiceDraft, 'activityId' | 'customerId'>> & { activity?: Activity; customer?: Customer }

export async function aDraft({ activity: given, customer: known, ...facts }: Facts = {}): Promise<Invoice> {
  const activity = given ?? (await anActivity())
  const customer = known ?? (await aCustomer(activity))
  const said = { title: 'Inauguration de la médiathèque', lines: [aBuffet], ...facts }
  return draftInvoice({ ...said, activityId: activity.id, customerId: customer.id }, null)
}

export async function anIssuedInvoice(facts: Facts = {}, on: Day = '2026-03-31'): Promise<Invoice> {
  return issueInvoice(await aDraft(facts), on, await anAccountant())
}

/** What the page and the file of an issued invoice say, without any space: lines break where they will. */
export function redrawn({ frozen }: Invoice): { page: string; xml: string } {
  const xml = writeCii(frozen!)
  const packed = (text: string) => text.replace(/\s/g, '')
  return { page: packed(textOf(invoicePdf(frozen!, xml))), xml: packed(xml) }
}

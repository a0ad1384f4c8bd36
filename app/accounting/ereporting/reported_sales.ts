import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { InvoiceFacts, VatGroup } from '#documents/invoice_facts'
import { splitByNature } from '#sales/invoices/sale_entry'
import type InvoiceLine from '#sales/invoices/invoice_line'
import { inEuros } from '#sales/invoices/in_euros'
import { totalled } from '#sales/invoices/invoice_amounts'
import Invoice from '#sales/invoices/invoice'

/** How a sale is told, or why it is not: to the tax office one by one, or in the day's sum, or by its own e-invoice. */
export type Telling = 'invoice' | 'day' | 'einvoice' | 'out'

export type ReportedSale = {
  id: number
  number: string
  issuedOn: Day
  customer: string
  telling: Telling
  facts: InvoiceFacts
  /** In euros, positive on a credit note too. */
  vat: VatGroup[]
  lines: InvoiceLine[]
  isCredit: boolean
}

/** What was issued over some days, each with the way it is told. */
export async function reportedSales(from: Day, to: Day): Promise<ReportedSale[]> {
  const invoices = await Invoice.query()
    .whereNotNull('number')
    .whereBetween('issued_on', [from, to])
    .preload('lines')
    .preload('customer')
    .orderBy('issued_on')
    .orderBy('id')
  const absent = await absentFromDirectory()
  return invoices.map((invoice) => {
    const facts = invoice.frozen!
    const { lines, amounts } = inEuros(invoice.lines, totalled(facts.vatBreakdown), invoice)
    return {
      id: invoice.id,
      number: invoice.number!,
      issuedOn: invoice.issuedOn!,
      customer: facts.customer.name,
      telling: tellingOf(facts, absent),
      facts,
      vat: amounts.vatGroups,
      lines,
      isCredit: invoice.isCreditNote,
    }
  })
}

/** A company that the directory does not know is told as a private person would be (XP Z12-014, 1.4.3). */
function tellingOf({ processing, customer }: InvoiceFacts, absent: Set<string>): Telling {
  if (processing === 'B2BINT') return 'invoice'
  if (processing === 'B2C') return 'day'
  if (processing === 'B2B') return customer.siren && absent.has(customer.siren) ? 'day' : 'einvoice'
  return 'out'
}

async function absentFromDirectory() {
  const rows = await db.from('directory_lines').whereNull('address').select('siren')
  return new Set<string>(rows.map(({ siren }) => siren))
}

/** What of a rate is goods and what is services, base and VAT, to the cent. */
export function naturesOf(group: VatGroup, lines: InvoiceLine[]) {
  const { dueCents, pendingCents, dueBaseCents, pendingBaseCents } = splitByNature(group, { lines, vatOn: 'receipts' })
  return { goods: { baseCents: dueBaseCents, vatCents: dueCents }, services: { baseCents: pendingBaseCents, vatCents: pendingCents } }
}

import { splitCents, sum } from '#core/cents'
import type { Day } from '#core/day'
import type { VatGroup } from '#documents/invoice_facts'
import { credit, debit, type EntryDraft, type LineDraft } from '#ledger/entry_draft'
import { NATURES, type Nature } from '#sales/invoices/invoice_line'
import type { AmountLine, InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import { dueVatAccount, pendingVatAccount } from '#sales/invoices/vat_accounts'

export type Sale = {
  invoiceId: number
  number: string
  issuedOn: Day
  customerName: string
  activityId: number
  thirdPartyId: number
  /** `receipts`: the VAT of services waits for the customer to pay; `issue`: all of it is due. */
  vatOn: 'receipts' | 'issue'
  /** In euros, as all that is written. */
  lines: (AmountLine & { nature: Nature })[]
  amounts: InvoiceAmounts
  /** What the customer owes in their own currency, which the FEC tells. */
  currency?: { code: string; cents: number }
}

/** What a sale writes in the books: the customer owes; turnover by nature; VAT by rate, pending for services on receipts. */
export const saleEntry = (sale: Sale): EntryDraft => ({
  journal: 'VE',
  postedOn: sale.issuedOn,
  label: `Facture ${sale.number} ${sale.customerName}`,
  source: `invoice:${sale.invoiceId}`,
  piece: sale.number,
  lines: [
    debit('411000', sale.amounts.totalCents, sale.activityId, sale.thirdPartyId, inCurrency(sale)),
    ...turnoverLines(sale),
    ...sale.amounts.vatGroups.flatMap((group) => vatLines(group, sale)),
  ],
})

export const inCurrency = ({ currency }: Sale) => (currency ? { currency: currency.code, currencyCents: currency.cents } : {})

/** One line per account; what bears no VAT stands apart, with its category and its base for the return. */
export function turnoverLines({ lines, activityId }: Pick<Sale, 'lines' | 'activityId'>): LineDraft[] {
  const bases = new Map<string, number>()
  for (const { nature, vatCategory, netCents } of lines) {
    const key = `${NATURES[nature].account} ${vatCategory}`
    bases.set(key, (bases.get(key) ?? 0) + netCents)
  }
  return [...bases].map(([key, cents]) => {
    const [account, category] = key.split(' ')
    const untaxed = category === 'S' ? {} : { vatCode: category, vatRateBps: 0, vatBaseCents: cents }
    return credit(account, cents, activityId, null, untaxed)
  })
}

function vatLines(group: VatGroup, { lines, vatOn, activityId }: Sale): LineDraft[] {
  const { dueCents, pendingCents, dueBaseCents, pendingBaseCents } = splitByNature(group, lines, vatOn)
  const about = (vatBaseCents: number) => ({ vatCode: group.category, vatRateBps: group.rateBps, vatBaseCents })
  return [
    credit(dueVatAccount(group.rateBps), dueCents, activityId, null, about(dueBaseCents)),
    credit(pendingVatAccount(group.rateBps), pendingCents, activityId, null, about(pendingBaseCents)),
  ]
}

/** The VAT of a rate that is due at once (goods, or all of it) and the VAT that waits: the two make the group's to the cent. */
export function splitByNature(group: VatGroup, lines: Sale['lines'], vatOn: Sale['vatOn']) {
  const own = lines.filter((line) => line.vatCategory === group.category && line.vatRateBps === group.rateBps)
  const waits = vatOn === 'receipts' ? own.filter((line) => line.nature === 'services') : []
  const pendingBaseCents = sum(waits.map((line) => line.netCents))
  const dueBaseCents = group.baseCents - pendingBaseCents
  const [dueCents, pendingCents] = splitCents(group.vatCents, [dueBaseCents, pendingBaseCents])
  return { dueCents, pendingCents, dueBaseCents, pendingBaseCents }
}

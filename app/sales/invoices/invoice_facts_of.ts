import { formatBps, shareOf, sum } from '#core/cents'
import type { Day } from '#core/day'
import type Cooperative from '#cooperative/cooperative'
import type { ForeignCurrency, InvoiceFacts, PaymentTerms, Processing } from '#documents/invoice_facts'
import type Customer from '#sales/customers/customer'
import { customerOfInvoice } from '#sales/customers/customer_of_invoice'
import type { InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import type Invoice from '#sales/invoices/invoice'
import type { LineRow } from '#sales/invoices/line_draft'
import { sellerOf, type SellerFacts } from '#sales/invoices/seller_of'

type Telling = {
  house: Cooperative
  people: SellerFacts['people']
  looks: SellerFacts['looks']
  amounts: InvoiceAmounts
  /** Null on a draft. */
  number: string | null
  issuedOn: Day
  dueOn?: Day
  vatOn: 'receipts' | 'issue'
  payment: PaymentTerms
  capeMention?: string | null
  currency?: ForeignCurrency
  /** What a final invoice takes off. */
  deposits?: InvoiceFacts['deposits']
}

/** All that an invoice says, for its page and for its electronic file. Its customer, activity and lines must be loaded. */
export function invoiceFactsOf(invoice: Invoice, telling: Telling): InvoiceFacts {
  const { house, people, looks, amounts, payment, number, issuedOn, dueOn, vatOn, deposits = [] } = telling
  const { activity, customer } = invoice
  return {
    kind: invoice.kind,
    number,
    issuedOn,
    dueOn,
    deliveredOn: invoice.deliveredOn ?? leavesOn(invoice.lines, issuedOn),
    title: invoice.title,
    seller: sellerOf({ house, activity, people, looks }),
    customer: customerOfInvoice(customer),
    processing: processingOf(customer, invoice.lines),
    buyerReference: invoice.buyerReference ?? undefined,
    orderNumber: invoice.purchaseOrder ?? undefined,
    deposits: deposits.length > 0 ? deposits : undefined,
    ...linesAndDiscounts(invoice.lines),
    vatBreakdown: amounts.vatGroups,
    totals: totalsOf(invoice.lines, amounts, sum(deposits.map(({ amountCents }) => amountCents))),
    vatOn,
    vatOption: house.vatOn === 'receipts' ? undefined : 'debits',
    currency: telling.currency,
    payment,
    capeMention: telling.capeMention ?? undefined,
    insuranceMention: activity.insuranceMention ?? undefined,
    remarks: invoice.note ?? undefined,
  }
}

/** Goods for the Union say when they leave (BR-IC-11): on the day of the invoice when nobody said otherwise. */
const leavesOn = (lines: LineRow[], issuedOn: Day) => (lines.some(({ vatCategory }) => vatCategory === 'K') ? issuedOn : undefined)

/** A price below zero is no line for EN 16931 (BR-27): it is a reduction on the whole invoice (BG-20). */
export function linesAndDiscounts(lines: (LineRow & { groupLabel?: string | null })[]): Pick<InvoiceFacts, 'lines' | 'discounts'> {
  const discounts = lines.filter(isDiscount)
  return {
    lines: lines
      .filter((line) => !isDiscount(line))
      .map((line) => ({
        ...(line.groupLabel && { group: line.groupLabel }),
        label: line.label,
        description: line.description ?? undefined,
        nature: line.nature === 'services' ? 'services' : 'goods',
        quantityMilli: line.quantityMilli,
        unit: line.unit,
        unitPriceCents: line.unitPriceCents,
        ...reductionOf(line),
        netCents: line.netCents,
        vatCategory: line.vatCategory,
        vatRateBps: line.vatRateBps,
      })),
    discounts:
      discounts.length === 0
        ? undefined
        : discounts.map(({ label, netCents, vatCategory, vatRateBps }) => ({ label, amountCents: -netCents, vatCategory, vatRateBps })),
  }
}

const reductionOf = ({ discountBps, unitPriceCents, quantityMilli, netCents }: LineRow) =>
  discountBps > 0
    ? { discountCents: shareOf(unitPriceCents, quantityMilli, 1000) - netCents, discountLabel: `Remise de ${formatBps(discountBps)}` }
    : {}

export function totalsOf(lines: LineRow[], { netCents, vatCents, totalCents }: InvoiceAmounts, paidCents = 0): InvoiceFacts['totals'] {
  const discountCents = -sum(lines.filter(isDiscount).map((line) => line.netCents))
  return {
    linesCents: netCents + discountCents,
    ...(discountCents > 0 && { discountCents }),
    netCents,
    vatCents,
    totalCents,
    paidCents,
    dueCents: totalCents - paidCents,
  }
}

const isDiscount = ({ unitPriceCents, netCents }: LineRow) => unitPriceCents < 0 || netCents < 0

/** Which part of the reform it belongs to (BR-FR-20). */
export function processingOf(customer: Customer, lines: LineRow[]): Processing {
  if (lines.every((line) => line.vatCategory === 'O')) return 'OUTOFSCOPE'
  if (customer.isPerson) return 'B2C'
  return customer.isFrench ? 'B2B' : 'B2BINT'
}

import { bpsOf, formatBps, sum } from '#core/cents'
import { Refusal } from '#core/refusal'
import type { VatGroup } from '#documents/invoice_facts'
import { amountsOf, totalled, type InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import type Invoice from '#sales/invoices/invoice'
import { NATURES } from '#sales/invoices/invoice_line'
import type InvoiceLine from '#sales/invoices/invoice_line'
import type { LineRow } from '#sales/invoices/line_draft'

export class NothingLeftToCredit extends Refusal {
  constructor(number: string) {
    super(`La facture ${number} est déjà entièrement créditée.`)
  }
}

export class CreditTooLarge extends Refusal {
  constructor(label: string) {
    super(`« ${label} » : ce montant dépasse ce qu’il reste à créditer.`, 'lines')
  }
}

/** How much of a line is credited, net of tax, in cents. */
export type CreditedLine = { lineId: number; netCents: number }

/**
 * The lines and amounts of a credit note on some lines of an invoice, or on all that former notes left. The note that takes
 * the last of a rate takes the rest of its VAT too, so that notes mirror their invoice to the cent.
 * Throws NothingLeftToCredit, CreditTooLarge.
 */
export function creditOf(invoice: Invoice, chosen?: CreditedLine[]): { lines: LineRow[]; amounts: InvoiceAmounts } {
  const former = invoice.creditNotes.flatMap((note) => note.lines)
  const left = leftToCredit(invoice)
  if (sum(left.map((group) => group.baseCents)) <= 0) throw new NothingLeftToCredit(invoice.number!)

  const lines = chosen ? partsOf(invoice, chosen) : former.length === 0 ? invoice.lines.map(rowOf) : restOf(invoice, former)
  const vatGroups = amountsOf(lines).vatGroups.map((group) => {
    const rest = left.find((one) => one.category === group.category && one.rateBps === group.rateBps)
    if (!rest || group.baseCents > rest.baseCents) throw new CreditTooLarge(lines[0].label)
    const vatCents = group.baseCents === rest.baseCents ? rest.vatCents : Math.min(bpsOf(group.baseCents, group.rateBps), rest.vatCents)
    return { ...group, vatCents }
  })
  return { lines, amounts: totalled(vatGroups) }
}

/** By rate, what former credit notes left of the invoice's base and VAT. Its lines and its notes' facts must be loaded. */
export function leftToCredit(invoice: Invoice): VatGroup[] {
  const credited = invoice.creditNotes.flatMap((note) => note.frozen!.vatBreakdown)
  return invoice.frozen!.vatBreakdown.map((group) => {
    const own = credited.filter((one) => one.category === group.category && one.rateBps === group.rateBps)
    return {
      ...group,
      baseCents: group.baseCents - sum(own.map((one) => one.baseCents)),
      vatCents: group.vatCents - sum(own.map((one) => one.vatCents)),
    }
  })
}

function partsOf(invoice: Invoice, chosen: CreditedLine[]): LineRow[] {
  return chosen.map(({ lineId, netCents }, index) => {
    const line = invoice.lines.find(({ id }) => id === lineId)
    if (!line || netCents <= 0 || netCents > line.netCents) throw new CreditTooLarge(line?.label ?? `ligne ${lineId}`)
    const whole = netCents === line.netCents
    return {
      ...rowOf(line),
      position: index + 1,
      netCents,
      ...(!whole && { quantityMilli: 1000, unit: 'lump_sum' as const, unitPriceCents: netCents, discountBps: 0 }),
    }
  })
}

/** One line for each nature and rate that former notes did not take whole. */
function restOf(invoice: Invoice, former: InvoiceLine[]): LineRow[] {
  const rests = new Map<string, LineRow>()
  const add = (line: InvoiceLine, sign: 1 | -1) => {
    const key = [line.nature, line.vatCategory, line.vatRateBps].join(' ')
    const rest = rests.get(key) ?? { ...rowOf(line), netCents: 0, quantityMilli: 1000, unit: 'lump_sum', discountBps: 0, description: null }
    rest.netCents += sign * line.netCents
    rests.set(key, rest)
  }
  invoice.lines.forEach((line) => add(line, 1))
  former.forEach((line) => add(line, -1))
  return [...rests.values()]
    .filter((rest) => rest.netCents !== 0)
    .map((rest, index) => ({ ...rest, position: index + 1, unitPriceCents: rest.netCents, label: restLabel(invoice, rest) }))
}

const restLabel = (invoice: Invoice, { nature, vatRateBps }: LineRow) =>
  `Solde de la facture ${invoice.number}, ${NATURES[nature].label.toLowerCase()}${vatRateBps ? ` à ${formatBps(vatRateBps)}` : ''}`

const rowOf = (line: InvoiceLine): LineRow => ({
  position: line.position,
  label: line.label,
  description: line.description,
  quantityMilli: line.quantityMilli,
  unit: line.unit,
  unitPriceCents: line.unitPriceCents,
  discountBps: line.discountBps,
  nature: line.nature,
  vatCategory: line.vatCategory,
  vatRateBps: line.vatRateBps,
  exemption: line.exemption,
  netCents: line.netCents,
})

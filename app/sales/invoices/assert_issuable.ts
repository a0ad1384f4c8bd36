import type { Day } from '#core/day'
import { EXEMPTIONS, placeOf } from '#sales/invoices/exemptions'
import type { InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import type Invoice from '#sales/invoices/invoice'
import type InvoiceLine from '#sales/invoices/invoice_line'
import * as refusals from '#sales/invoices/issue_refusals'

const ONE_BILLION = 1_000_000_000_00

/** What the law and the books ask of an invoice before it takes a number (CGI ann. II 242 nonies A; C. com. L441-9). */
export function assertIssuable(invoice: Invoice, { vatGroups, netCents, totalCents }: InvoiceAmounts, issuedOn: Day) {
  const { activity, customer, lines } = invoice
  if (lines.length === 0 || netCents <= 0) throw new refusals.InvoiceEmpty()
  if (totalCents > ONE_BILLION) throw new refusals.AmountTooLarge(totalCents)
  if (!activity.isOpenOn(issuedOn)) throw new refusals.ActivityNotOpen(activity.label, issuedOn)
  if (customer.isFrench && !customer.isPerson && !customer.siren) throw new refusals.SirenMissing(customer.name)
  if (!customer.isPerson && !(customer.street && customer.city)) throw new refusals.AddressMissing(customer.name)
  if (vatGroups.some((group) => group.baseCents < 0)) throw new refusals.DiscountTooLarge()
  assertReasons(lines)
  for (const line of lines) assertPlace(line, invoice)
  const goods = lines.some((line) => line.nature !== 'services')
  if (goods && invoice.deliveredOn && invoice.deliveredOn > issuedOn) throw new refusals.GoodsNotDelivered(invoice.deliveredOn)
}

function assertReasons(lines: InvoiceLine[]) {
  const reasons = new Map<string, string>()
  for (const { vatCategory, vatRateBps, exemption, label } of lines) {
    if (vatRateBps === 0 && !exemption) throw new refusals.VatReasonMissing(label)
    if (!exemption) continue
    if ((reasons.get(vatCategory) ?? exemption) !== exemption) throw new refusals.TwoReasonsForOneCategory()
    reasons.set(vatCategory, exemption)
  }
  const outOfScope = lines.filter((line) => line.vatCategory === 'O').length
  if (outOfScope > 0 && outOfScope < lines.length) throw new refusals.OutOfScopeApart()
}

function assertPlace({ exemption }: InvoiceLine, { customer }: Invoice) {
  if (!exemption) return
  const { place, label } = EXEMPTIONS[exemption]
  const where = placeOf(customer.country)
  if (place === 'france' && (where !== 'france' || customer.isPerson))
    throw new refusals.CustomerElsewhere(label, 'une entreprise française')
  if (place === 'union' && (where !== 'union' || !customer.vatNumber))
    throw new refusals.CustomerElsewhere(label, 'une entreprise d’un autre pays de l’Union, avec son numéro de TVA')
  if (place === 'abroad' && where !== 'abroad') throw new refusals.CustomerElsewhere(label, 'un client hors de l’Union')
}

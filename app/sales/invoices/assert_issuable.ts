import type Activity from '#activities/activity'
import type { Day } from '#core/day'
import type Customer from '#sales/customers/customer'
import { EXEMPTIONS, placeOf } from '#sales/invoices/exemptions'
import type { InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import type Invoice from '#sales/invoices/invoice'
import type { LineRow } from '#sales/invoices/line_draft'
import * as refusals from '#sales/invoices/issue_refusals'

const ONE_BILLION = 1_000_000_000_00

/** What the law and the books ask of an invoice before it takes a number (CGI ann. II 242 nonies A; C. com. L441-9). */
export function assertIssuable(invoice: Invoice, { vatGroups, netCents, totalCents }: InvoiceAmounts, issuedOn: Day) {
  const { customer, lines } = invoice
  assertSellable(invoice, { vatGroups, netCents, totalCents }, issuedOn)
  if (customer.isFrench && !customer.isPerson && !customer.siren) throw new refusals.SirenMissing(customer.name)
  if (!customer.isPerson && !(customer.street && customer.city)) throw new refusals.AddressMissing(customer.name)
  const goods = lines.some((line) => line.nature !== 'services')
  if (goods && invoice.deliveredOn && invoice.deliveredOn > issuedOn) throw new refusals.GoodsNotDelivered(invoice.deliveredOn)
}

type Offered = {
  activity: Activity
  customer: Customer
  lines: Pick<LineRow, 'label' | 'vatCategory' | 'vatRateBps' | 'exemption'>[]
}

/** What holds of a quote already: something is sold, by an activity that is open, with VAT or a reason that fits the customer. */
export function assertSellable(sale: Offered, { vatGroups, netCents, totalCents }: Omit<InvoiceAmounts, 'vatCents'>, on: Day) {
  const { activity, lines } = sale
  if (lines.length === 0 || netCents <= 0) throw new refusals.InvoiceEmpty()
  if (totalCents > ONE_BILLION) throw new refusals.AmountTooLarge(totalCents)
  if (!activity.isOpenOn(on)) throw new refusals.ActivityNotOpen(activity.label, on)
  if (vatGroups.some((group) => group.baseCents < 0)) throw new refusals.DiscountTooLarge()
  assertReasons(lines)
  for (const line of lines) assertPlace(line, sale)
}

function assertReasons(lines: Offered['lines']) {
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

function assertPlace({ exemption }: Offered['lines'][number], { customer }: Offered) {
  if (!exemption) return
  const { place, label } = EXEMPTIONS[exemption]
  const where = placeOf(customer.country)
  if (place === 'france' && (where !== 'france' || customer.isPerson))
    throw new refusals.CustomerElsewhere(label, 'une entreprise française')
  if (place === 'union' && (where !== 'union' || !customer.vatNumber))
    throw new refusals.CustomerElsewhere(label, 'une entreprise d’un autre pays de l’Union, avec son numéro de TVA')
  if (place === 'abroad' && where !== 'abroad') throw new refusals.CustomerElsewhere(label, 'un client hors de l’Union')
}

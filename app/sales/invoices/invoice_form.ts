import { formatBps, plainCents } from '#core/cents'
import type User from '#identity/user'
import { currencyChoices } from '#sales/currencies/currency_choices'
import { TYPED } from '#sales/currencies/rated_on'
import { articleChoices } from '#sales/catalogue/article_choices'
import Customer from '#sales/customers/customer'
import { EXEMPTIONS } from '#sales/invoices/exemptions'
import type Invoice from '#sales/invoices/invoice'
import { NATURES } from '#sales/invoices/invoice_line'
import type { LineRow } from '#sales/invoices/line_draft'
import { UNIT_LABELS } from '#sales/invoices/units'
import { VAT_RATES } from '#sales/invoices/vat_accounts'
import { activityChoices } from '#sales/seen_activities'

/** What the form of a draft offers and what it already holds. */
export async function formOf(user: User, draft: Partial<Invoice>) {
  const activities = await activityChoices(user)
  return {
    activities: activities.filter(({ closedOn }) => closedOn === null),
    customers: await customerChoices(user, draft.customerId),
    customerId: draft.customerId,
    lines: (draft.lines ?? []).map(typedLine),
    ...lineChoices(),
    articles: await articleChoices(user),
    currencies: await currencyChoices(draft.currency),
    currencyRate: draft.currencyRateMicro && !draft.currencyRateOn ? rates.format(draft.currencyRateMicro / 1_000_000) : '',
    currencyRateSource: draft.currencyRateOn || draft.currencyRateSource === TYPED ? '' : draft.currencyRateSource,
  }
}

/** What a line of an invoice, a quote or the catalogue offers to choose from. */
export const lineChoices = () => ({
  vatWords: VAT_WORDS,
  units: choices(UNIT_LABELS),
  natures: Object.entries(NATURES).map(([value, { label }]) => ({ value, label })),
})

const rates = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6, useGrouping: false })
const quantities = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3, useGrouping: false })

/** `550` → `5,5`, as one types a percentage. */
export const percents = (bps: number) => quantities.format(bps / 100)

export const typedLine = (line: LineRow) => ({
  label: line.label,
  description: line.description,
  quantity: quantities.format(line.quantityMilli / 1000),
  unit: line.unit,
  unitPrice: plainCents(line.unitPriceCents),
  discount: line.discountBps ? percents(line.discountBps) : '',
  nature: line.nature,
  vat: line.exemption ?? String(line.vatRateBps),
})

const VAT_WORDS = [
  ...VAT_RATES.map((bps) => ({ value: String(bps), label: formatBps(bps) })),
  ...Object.entries(EXEMPTIONS).map(([value, { label }]) => ({ value, label })),
]

const choices = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))

export async function customerChoices(user: User, chosen?: number) {
  const customers = await Customer.visibleTo(user)
    .where((any) => any.whereNull('archived_on').orWhere('customers.id', chosen ?? 0))
    .orderBy('name')
    .limit(1000)
  return customers.map(({ id, name, city }) => ({ value: id, label: city ? `${name}, ${city}` : name }))
}

import type { Day } from '#core/day'
import { billingFrame, taxPointCode, TYPE_CODES } from '#einvoicing/cii_words'
import type { Category, DailySales, ForeignInvoice, SalesReport } from '#einvoicing/reporting/report'
import { naturesOf, type ReportedSale } from '#accounting/ereporting/reported_sales'

/** The two parts of a transmission of sales: abroad one by one (10.1), private persons by day and category (10.3). */
export const salesReport = (sales: ReportedSale[]): Pick<SalesReport, 'invoices' | 'days'> => ({
  invoices: sales.filter(({ telling }) => telling === 'invoice').map(foreignInvoice),
  days: [...byDayAndCategory(sales.filter(({ telling }) => telling === 'day')).values()],
})

function foreignInvoice({ number, issuedOn, facts, vat }: ReportedSale): ForeignInvoice {
  const { customer, corrects = [] } = facts
  return {
    number,
    issuedOn,
    dueOn: facts.dueOn,
    typeCode: TYPE_CODES[facts.kind as keyof typeof TYPE_CODES],
    frame: billingFrame(facts),
    taxPoint: taxPointCode(facts),
    corrects: corrects[0],
    buyer: { name: customer.name, country: customer.address.country, vatNumber: customer.vatNumber },
    vat: vat.map((group) => ({ ...group })),
  }
}

function byDayAndCategory(sales: ReportedSale[]) {
  const days = new Map<string, DailySales>()
  for (const sale of sales) {
    const touched = new Set<DailySales>()
    const sign = sale.isCredit ? -1 : 1
    for (const group of sale.vat) {
      const { goods, services } = naturesOf(group, sale.lines)
      for (const [nature, part] of [
        ['goods', goods],
        ['services', services],
      ] as const) {
        if (part.baseCents === 0) continue
        const day = dayOf(days, sale.issuedOn, categoryOf(group.category, nature), sale.facts.vatOn)
        add(day, group.rateBps, sign * part.baseCents, sign * part.vatCents)
        touched.add(day)
      }
    }
    touched.forEach((day) => (day.count += 1))
  }
  return days
}

const categoryOf = (vatCategory: string, nature: 'goods' | 'services'): Category =>
  vatCategory !== 'S' ? 'TNT1' : nature === 'goods' ? 'TLB1' : 'TPS1'

/** Services say when their VAT is due: on receipt, or on the invoice. */
function dayOf(days: Map<string, DailySales>, on: Day, category: Category, vatOn: 'receipts' | 'issue') {
  const taxPoint = category === 'TPS1' ? (vatOn === 'receipts' ? ('72' as const) : ('5' as const)) : undefined
  const key = `${on} ${category} ${taxPoint}`
  const day = days.get(key) ?? { on, category, taxPoint, count: 0, vat: [] }
  days.set(key, day)
  return day
}

function add(day: DailySales, rateBps: number, baseCents: number, vatCents: number) {
  const known = day.vat.find((one) => one.rateBps === rateBps)
  if (!known) day.vat.push({ rateBps, baseCents, vatCents })
  else Object.assign(known, { baseCents: known.baseCents + baseCents, vatCents: known.vatCents + vatCents })
}

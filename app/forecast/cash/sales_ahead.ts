import db from '@adonisjs/lucid/services/db'
import { shareOf, sum } from '#core/cents'
import { addDays, addMonths, type Day } from '#core/day'
import { lastDay, periodOf } from '#core/period'
import type { BooksToday } from '#forecast/cash/books_today'
import type { ForeseenSale } from '#forecast/cash/cash_row'
import { dayIn } from '#forecast/cash/expected_days'
import type { Hypothesis } from '#forecast/cash/hypotheses'
import type { PaymentHabits } from '#forecast/cash/payment_habits'
import { quotesAhead } from '#forecast/cash/quotes_ahead'
import type { UsualMonths } from '#forecast/cash/usual_months'

/** Every sale to come that somebody has a reason to expect: drafts, signed quotes, what is invoiced again and again, then what an activity says it will sell besides. */
export async function salesAhead(
  books: BooksToday,
  habits: PaymentHabits,
  hypotheses: Map<number, Hypothesis>,
  usual: UsualMonths
): Promise<ForeseenSale[]> {
  const paidOn = (thirdPartyId: number | null, invoicedOn: Day) =>
    addDays(invoicedOn, (thirdPartyId === null ? null : habits.daysOf(thirdPartyId)) ?? habits.usualDays ?? books.house.paymentTermDays)
  const promised = [
    ...(await draftsAhead(books, paidOn)),
    ...(await quotesAhead(books, paidOn)),
    ...(await recurrencesAhead(books, paidOn)),
  ]
  return [...promised, ...expectedSales(books, promised, hypotheses, usual, (day) => paidOn(null, day))]
}

type Paid = (thirdPartyId: number, invoicedOn: Day) => Day

/** Written and not issued yet; those of a quote are counted with it. */
async function draftsAhead({ on, activityId, trx }: BooksToday, paidOn: Paid): Promise<ForeseenSale[]> {
  const query = (trx ?? db)
    .from('invoices as i')
    .join('customers as c', 'c.id', 'i.customer_id')
    .whereNull('i.number')
    .whereNot('i.kind', 'credit_note')
    .where('i.total_cents', '>', 0)
    .whereNotExists((quoted) => quoted.from('quote_invoices as x').whereColumn('x.invoice_id', 'i.id'))
    .select('i.id', 'i.title', 'i.activity_id', 'i.net_cents', 'i.vat_cents', 'c.name', 'c.third_party_id')
  if (activityId) query.where('i.activity_id', activityId)
  return (await query).map((row) => ({
    activityId: row.activity_id,
    nature: 'drafts',
    label: `${row.name}, ${row.title}`,
    invoicedOn: addDays(on, 7),
    paidOn: paidOn(row.third_party_id, addDays(on, 7)),
    netCents: Number(row.net_cents),
    vatCents: Number(row.vat_cents),
    href: `/ventes/${row.id}`,
  }))
}

const RHYTHMS: Record<string, number> = { month: 1, quarter: 3, year: 12 }

/** What is invoiced again each month, quarter or year, as its model was, until somebody stops it. */
async function recurrencesAhead({ on, months, activityId, trx }: BooksToday, paidOn: Paid): Promise<ForeseenSale[]> {
  const query = (trx ?? db)
    .from('invoice_recurrences as r')
    .join('invoices as i', 'i.id', 'r.model_id')
    .join('customers as c', 'c.id', 'i.customer_id')
    .whereNull('r.stopped_on')
    .select('r.activity_id', 'r.title', 'r.rhythm', 'r.next_on', 'i.net_cents', 'i.vat_cents', 'c.name', 'c.third_party_id')
  if (activityId) query.where('r.activity_id', activityId)
  const until = lastDay(months.at(-1)!)
  return (await query).flatMap((row) => {
    const sales: ForeseenSale[] = []
    for (let day: Day = row.next_on; day <= until; day = addMonths(day, RHYTHMS[row.rhythm] ?? 1)) {
      const invoicedOn = day < on ? addDays(on, 7) : day
      sales.push({
        activityId: row.activity_id,
        nature: 'recurrences',
        label: `${row.name}, ${row.title}`,
        invoicedOn,
        paidOn: paidOn(row.third_party_id, invoicedOn),
        netCents: Number(row.net_cents),
        vatCents: Number(row.vat_cents),
      })
    }
    return sales
  })
}

/** What an activity says it will sell each month, less what is promised for that month already. */
function expectedSales(
  { months, activityIds }: BooksToday,
  promised: ForeseenSale[],
  hypotheses: Map<number, Hypothesis>,
  usual: UsualMonths,
  paidOn: (day: Day) => Day
): ForeseenSale[] {
  return activityIds.flatMap((activityId) => {
    const wanted = hypotheses.get(activityId)?.monthlySalesCents ?? 0
    if (wanted === 0) return []
    const own = promised.filter((sale) => sale.activityId === activityId)
    return months.slice(1).flatMap((period) => {
      const known = sum(own.filter(({ invoicedOn }) => periodOf(invoicedOn) === period).map(({ netCents }) => netCents))
      const netCents = Math.max(0, wanted - known)
      const invoicedOn = dayIn(period, 15)
      const { saleVatCents, turnoverCents } = usual.of(activityId)
      const vatCents = Math.max(0, shareOf(netCents, saleVatCents, turnoverCents))
      return netCents > 0 ? [{ activityId, nature: 'sales' as const, label: 'Ventes attendues, au-delà des promesses', invoicedOn, paidOn: paidOn(invoicedOn), netCents, vatCents }] : [] // prettier-ignore
    })
  })
}

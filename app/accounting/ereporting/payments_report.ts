import { sum } from '#core/cents'
import type { Day } from '#core/day'
import type { DailyPayment, InvoicePayment, PaymentsReport } from '#einvoicing/reporting/report'
import Invoice from '#sales/invoices/invoice'
import { collectedByRate } from '#sales/transmissions/collected_by_rate'
import { paymentsOfInvoices } from '#sales/transmissions/payments_of_invoices'

export type ReportedPayment = {
  number: string
  customer: string
  on: Day
  issuedOn: Day
  isAbroad: boolean
  received: { rateBps: number; cents: number }[]
}

/** What private persons and businesses abroad paid over some days of services whose VAT is due on receipt. */
export async function reportedPayments(from: Day, to: Day): Promise<ReportedPayment[]> {
  const received = await paymentsOfInvoices({ from, to })
  const invoices = await Invoice.query().whereIn('id', [...new Set(received.map(({ invoiceId }) => invoiceId))])
  const known = new Map(invoices.map((invoice) => [invoice.id, invoice]))
  return received
    .map((money) => ({ money, invoice: known.get(money.invoiceId)! }))
    .filter(({ invoice }) => ['B2C', 'B2BINT'].includes(invoice.frozen!.processing))
    .map(({ money, invoice }) => ({
      number: invoice.number!,
      customer: invoice.frozen!.customer.name,
      on: money.on,
      issuedOn: invoice.issuedOn!,
      isAbroad: invoice.frozen!.processing === 'B2BINT',
      received: collectedByRate(invoice.frozen!.vatBreakdown, money.beforeCents, money.cents).filter(({ rateBps }) => rateBps > 0),
    }))
    .filter(({ received: parts }) => sum(parts.map(({ cents }) => cents)) > 0)
}

/** The two parts of a transmission of payments: by invoice (10.2), by day (10.4). */
export const paymentsReport = (payments: ReportedPayment[]): Pick<PaymentsReport, 'invoices' | 'days'> => ({
  invoices: payments
    .filter(({ isAbroad }) => isAbroad)
    .map(({ number, issuedOn, on, received }): InvoicePayment => ({ number, issuedOn, on, received })),
  days: [
    ...Map.groupBy(
      payments.filter(({ isAbroad }) => !isAbroad),
      ({ on }) => on
    ),
  ].map(([on, ofDay]) => dayOf(on, ofDay)),
})

function dayOf(on: Day, payments: ReportedPayment[]): DailyPayment {
  const byRate = new Map<number, number>()
  for (const { rateBps, cents } of payments.flatMap(({ received }) => received)) byRate.set(rateBps, (byRate.get(rateBps) ?? 0) + cents)
  return { on, received: [...byRate].map(([rateBps, cents]) => ({ rateBps, cents })) }
}

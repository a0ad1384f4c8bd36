import { sum } from '#core/cents'
import { paymentsReport, reportedPayments, type ReportedPayment } from '#accounting/ereporting/payments_report'
import { reportedSales, type ReportedSale } from '#accounting/ereporting/reported_sales'
import type { ReportPeriod } from '#accounting/ereporting/report_period'
import { salesReport } from '#accounting/ereporting/sales_report'
import type { PaymentsReport, SalesReport } from '#einvoicing/reporting/report'

type Body = Pick<SalesReport, 'kind' | 'invoices' | 'days'> | Pick<PaymentsReport, 'kind' | 'invoices' | 'days'>

/** What a period tells: what goes in the file, the sales or payments that make it, what stays out and why. */
export type ReportContent = {
  body: Body
  sales: ReportedSale[]
  payments: ReportedPayment[]
  lineCount: number
  netCents: number
  vatCents: number
}

export async function reportOf({ kind, from, to }: ReportPeriod): Promise<ReportContent> {
  if (kind === 'payments') {
    const payments = await reportedPayments(from, to)
    const body = { kind, ...paymentsReport(payments) }
    const netCents = sum(payments.flatMap(({ received }) => received.map(({ cents }) => cents)))
    return { body, sales: [], payments, lineCount: body.invoices.length + body.days.length, netCents, vatCents: 0 }
  }
  const sales = await reportedSales(from, to)
  const body = { kind, ...salesReport(sales) }
  const told = sales.filter(({ telling }) => telling === 'invoice' || telling === 'day')
  const total = (what: 'baseCents' | 'vatCents') =>
    sum(told.flatMap(({ vat, isCredit }) => vat.map((group) => (isCredit ? -1 : 1) * group[what])))
  return {
    body,
    sales,
    payments: [],
    lineCount: body.invoices.length + body.days.length,
    netCents: total('baseCents'),
    vatCents: total('vatCents'),
  }
}

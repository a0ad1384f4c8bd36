import type { Day } from '#core/day'
import { sum } from '#core/cents'
import { money, percent } from '#einvoicing/cii_words'
import type { DailyPayment, DailySales, ForeignInvoice, InvoicePayment, Report } from '#einvoicing/reporting/report'
import { leaf, node } from '#core/xml'

/**
 * An e-reporting transmission (Flux 10, AIFE 1.0): sales, or payments, never both (rule G6.29). `at` is the moment it is
 * written, fourteen digits.
 */
export function writeReport(report: Report, at: string): string {
  const body =
    report.kind === 'sales'
      ? node('TransactionsReport', period(report), ...report.invoices.map((one) => invoice(one, report)), ...report.days.map(salesOfDay))
      : node('PaymentsReport', period(report), ...report.invoices.map(paymentOfInvoice), ...report.days.map(paymentsOfDay))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${node('Report', header(report, at), body)}\n`
}

const plain = (day: Day) => day.replaceAll('-', '')
const period = ({ from, to }: Report) => node('ReportPeriod', leaf('StartDate', plain(from)), leaf('EndDate', plain(to)))
const company = (siren: string) => leaf('CompanyId', siren, 'schemeId="0002"')

const header = ({ id, isCorrection, platform, house }: Report, at: string) =>
  node(
    'ReportDocument',
    leaf('Id', id),
    node('IssueDateTime', leaf('DateTimeString', at)),
    leaf('TypeCode', isCorrection ? 'RE' : 'IN'),
    node('Sender', leaf('Id', platform.id, 'schemeId="0238"'), leaf('Name', platform.name), leaf('RoleCode', 'WK')),
    node('Issuer', leaf('Id', house.siren, 'schemeId="0002"'), leaf('Name', house.name), leaf('RoleCode', 'SE'))
  )

/** 10.1: a sale to a business abroad, one by one, its VAT in euros. */
const invoice = (sale: ForeignInvoice, { house }: Report) =>
  node(
    'Invoice',
    leaf('ID', sale.number),
    leaf('IssueDate', plain(sale.issuedOn)),
    leaf('TypeCode', sale.typeCode),
    leaf('CurrencyCode', 'EUR'),
    leaf('DueDate', sale.dueOn && plain(sale.dueOn)),
    leaf('TaxDueDateTypeCode', sale.taxPoint),
    node('BusinessProcess', leaf('ID', sale.frame), leaf('TypeID', 'urn.cpro.gouv.fr:1p0:ereporting')),
    sale.corrects ? node('ReferencedDocument', leaf('ID', sale.corrects.number), leaf('IssueDate', plain(sale.corrects.issuedOn))) : '',
    node(
      'Seller',
      company(house.siren),
      leaf('TaxRegistrationId', house.vatNumber, 'qualifyingId="VAT"'),
      node('PostalAddress', leaf('CountryId', 'FR'))
    ),
    buyer(sale.buyer),
    node(
      'MonetaryTotal',
      leaf('TaxExclusiveAmount', money(sum(sale.vat.map(({ baseCents }) => baseCents)))),
      leaf('TaxAmount', money(sum(sale.vat.map(({ vatCents }) => vatCents))), 'CurrencyCode="EUR"')
    ),
    ...sale.vat.map(({ category, rateBps, baseCents, vatCents, reason, vatex }) =>
      node(
        'TaxSubTotal',
        leaf('TaxableAmount', money(baseCents)),
        leaf('TaxAmount', money(vatCents)),
        node(
          'TaxCategory',
          leaf('Code', category),
          leaf('Percent', percent(rateBps)),
          leaf('TaxExemptionReason', reason),
          leaf('TaxExemptionReasonCode', vatex)
        )
      )
    )
  )

/** A business of the Union is known by its VAT number (0223); beyond, by its country and the beginning of its name (0227). */
const buyer = ({ country, vatNumber, name }: ForeignInvoice['buyer']) =>
  node(
    'Buyer',
    vatNumber
      ? leaf('CompanyId', vatNumber.slice(0, 18), 'schemeId="0223"')
      : leaf('CompanyId', `${country}${name.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 16)}`, 'schemeId="0227"'),
    leaf('TaxRegistrationId', vatNumber, 'qualifyingId="VAT"'),
    node('PostalAddress', leaf('CountryId', country))
  )

/** 10.3: what private persons bought in a day, by category. */
const salesOfDay = ({ on, category, taxPoint, count, vat }: DailySales) =>
  node(
    'Transactions',
    leaf('Date', plain(on)),
    leaf('TransactionsCurrency', 'EUR'),
    leaf('TaxDueDateTypeCode', taxPoint),
    leaf('CategoryCode', category),
    leaf('TaxExclusiveAmount', money(sum(vat.map(({ baseCents }) => baseCents)))),
    leaf('TaxTotal', money(sum(vat.map(({ vatCents }) => vatCents)))),
    leaf('TransactionsCount', String(count)),
    ...vat.map(({ rateBps, baseCents, vatCents }) =>
      node('TaxSubtotal', leaf('TaxPercent', percent(rateBps)), leaf('TaxableAmount', money(baseCents)), leaf('TaxTotal', money(vatCents)))
    )
  )

const payment = (on: Day, received: { rateBps: number; cents: number }[]) =>
  node(
    'Payment',
    leaf('Date', plain(on)),
    ...received.map(({ rateBps, cents }) =>
      node('SubTotals', leaf('TaxPercent', percent(rateBps)), leaf('CurrencyCode', 'EUR'), leaf('Amount', money(cents)))
    )
  )

/** 10.2. */
const paymentOfInvoice = ({ number, issuedOn, on, received }: InvoicePayment) =>
  node('Invoice', leaf('InvoiceID', number), leaf('IssueDate', plain(issuedOn)), payment(on, received))

/** 10.4. */
const paymentsOfDay = ({ on, received }: DailyPayment) => node('Transactions', payment(on, received))

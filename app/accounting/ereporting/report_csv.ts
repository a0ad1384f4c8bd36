import { formatBps } from '#core/cents'
import { CATEGORIES } from '#einvoicing/reporting/report'
import type { ReportContent } from '#accounting/ereporting/report_of'

const HEADS = ['Date', 'Numéro', 'Client', 'Pays', 'Déclarée', 'Catégorie', 'Taux', 'Base HT', 'TVA', 'Encaissé TTC']

/** The rows of a report for a spreadsheet, in the order of its file; a formula stays a word. */
export function reportCsv({ body, sales, payments }: ReportContent): string {
  const rows = body.kind === 'sales' ? [...salesRows(body.days), ...foreignRows(sales)] : paymentRows(payments)
  return `\uFEFF${[HEADS, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}

const salesRows = (days: Extract<ReportContent['body'], { kind: 'sales' }>['days']) =>
  days.flatMap(({ on, category, vat }) =>
    vat.map(({ rateBps, baseCents, vatCents }) => [
      on,
      '',
      'Particuliers du jour',
      'FR',
      'par jour',
      CATEGORIES[category],
      formatBps(rateBps),
      euros(baseCents),
      euros(vatCents),
      '',
    ])
  )

const foreignRows = (sales: ReportContent['sales']) =>
  sales
    .filter(({ telling }) => telling === 'invoice')
    .flatMap(({ issuedOn, number, customer, facts, vat, isCredit }) =>
      vat.map(({ category, rateBps, baseCents, vatCents }) => {
        const sign = isCredit ? -1 : 1
        return [
          issuedOn,
          number,
          customer,
          facts.customer.address.country,
          'une à une',
          category,
          formatBps(rateBps),
          euros(sign * baseCents),
          euros(sign * vatCents),
          '',
        ]
      })
    )

const paymentRows = (payments: ReportContent['payments']) =>
  payments.flatMap(({ on, number, customer, isAbroad, received }) =>
    received.map(({ rateBps, cents }) => [
      on,
      number,
      customer,
      '',
      isAbroad ? 'une à une' : 'par jour',
      '',
      formatBps(rateBps),
      '',
      '',
      euros(cents),
    ])
  )

const euros = (cents: number) => (cents / 100).toFixed(2).replace('.', ',')

/** What a spreadsheet would compute is kept as words (CWE-1236). */
function cell(text: string) {
  const harmless = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(,\d+)?$/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

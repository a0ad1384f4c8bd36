import type { Day } from '#core/day'
import type { SalesTable } from '#sales/exports/send_table'
import { quoteQueue, type QuoteFilter, type QuoteRow } from '#sales/quotes/quote_queue'
import { quoteState } from '#sales/quotes/quote_state'

/** A tab of quotes with its filters, for a spreadsheet. */
export const quotesTable = (filter: QuoteFilter, activityIds: number[] | null, today: Day): SalesTable<QuoteRow> => ({
  name: `devis-${filter.view}`,
  heads: ['Numéro', 'Client', 'Objet', 'Activité', 'Envoyé le', 'Valable jusqu’au', 'État', 'TTC'],
  rowOf: (row) => [
    row.number,
    row.customer,
    row.title,
    row.activity,
    row.sent_on,
    row.valid_until,
    quoteState(row, today).label,
    { cents: Number(row.total_cents) },
  ],
  pageAfter: (after, size) => quoteQueue({ ...filter, after, before: undefined, size }, activityIds, today),
})

import type { SalesTable } from '#sales/exports/send_table'
import { paymentList, type PaymentFilter, type PaymentRow } from '#sales/payments/payment_list'

/** What customers paid, for a spreadsheet; what was given back is negative. */
export const paymentsTable = (filter: PaymentFilter, activityIds: number[] | null): SalesTable<PaymentRow> => ({
  name: `encaissements-${filter.view}`,
  heads: ['Date', 'Client', 'Ce que c’est', 'Pièce', 'Factures', 'Activité', 'Montant', 'Reste à utiliser'],
  rowOf: (row) => [
    row.on,
    row.customer,
    row.label,
    row.piece,
    row.invoices.map(({ number }) => number).join(' '),
    row.activity,
    { cents: row.cents },
    { cents: row.openCents },
  ],
  pageAfter: (after, size) => paymentList({ ...filter, after, before: undefined, size }, activityIds),
})

import type { Day } from '#core/day'
import type { SalesTable } from '#sales/exports/send_table'
import { invoiceQueue, type QueueFilter, type QueueRow } from '#sales/invoices/invoice_queue'
import { invoiceState } from '#sales/invoices/invoice_state'

const KINDS = { invoice: 'Facture', deposit_invoice: 'Facture d’acompte', credit_note: 'Avoir' }

/** A tab of invoices with its filters, for a spreadsheet; credit notes are negative, so that columns add up. */
export const invoicesTable = (filter: QueueFilter, activityIds: number[] | null, today: Day): SalesTable<QueueRow> => ({
  name: `factures-${filter.view}`,
  heads: ['Numéro', 'Nature', 'Client', 'Objet', 'Activité', 'Émise le', 'Échéance', 'État', 'HT', 'TVA', 'TTC', 'Reste dû'],
  rowOf: (row) => {
    const signed = (cents: number) => ({ cents: row.kind === 'credit_note' ? 0 - cents : Number(cents) })
    return [
      row.number,
      KINDS[row.kind],
      row.customer,
      row.title,
      row.activity,
      row.issued_on,
      row.due_on,
      invoiceState(row, today).label,
      signed(row.net_cents),
      signed(row.vat_cents),
      signed(row.total_cents),
      signed(row.open_cents),
    ]
  },
  pageAfter: (after, size) => invoiceQueue({ ...filter, after, before: undefined, size }, activityIds, today),
})

import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type Invoice from '#sales/invoices/invoice'
import { receivableLinesOf } from '#sales/invoices/receivable_line_of'

export type InvoiceSettlement = { on: Day; cents: number; what: string; piece: string; source: string; by: string | null }

/** What settled an invoice so far, whoever recorded it: payments, bank matches, credit notes. Asked of the ledger. */
export async function invoiceSettlements(invoice: Invoice): Promise<InvoiceSettlement[]> {
  if (invoice.isDraft) return []
  const lineIds = await receivableLinesOf(invoice)
  const [own, other] = invoice.isCreditNote ? ['credit_line_id', 'debit_line_id'] : ['debit_line_id', 'credit_line_id']
  const rows = await db
    .from('settlements as s')
    .join('entry_lines as l', 'l.id', `s.${other}`)
    .join('entries as e', 'e.id', 'l.entry_id')
    .leftJoin('users as u', 'u.id', 'e.posted_by_id')
    .whereIn(`s.${own}`, lineIds)
    .whereNotIn('s.id', (moves) => void moves.from('debt_moves').select('settlement_id'))
    .whereNull('s.undone_on')
    .orderBy('s.settled_on')
    .orderBy('s.id')
    .select('s.settled_on', 's.amount_cents', 'e.label', 'e.piece', 'e.source', 'u.full_name')
  return rows.map((row) => ({
    on: row.settled_on,
    cents: Number(row.amount_cents),
    what: row.label,
    piece: row.piece,
    source: row.source,
    by: row.full_name,
  }))
}

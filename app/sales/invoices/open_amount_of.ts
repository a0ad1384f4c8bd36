import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'
import { openAmounts } from '#ledger/open_items'
import type Invoice from '#sales/invoices/invoice'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'

/** What remains to be paid of an invoice, or given back of a credit note, in cents, as the ledger says it now. */
export async function openAmountOf(invoice: Invoice, trx?: Transaction): Promise<number> {
  if (invoice.isDraft) return 0
  const lineId = await receivableLineOf(invoice, trx)
  const open = await openAmounts([lineId], trx ?? (db.connection() as Transaction))
  return open.get(lineId) ?? 0
}

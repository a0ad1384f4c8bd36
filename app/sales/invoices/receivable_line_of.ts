import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'
import type Invoice from '#sales/invoices/invoice'

/**
 * The identifier of the ledger line that says what the customer owes of an invoice, or is owed of a credit note; kept from
 * others until the end of the transaction that asks.
 */
export async function receivableLineOf(invoice: Invoice, trx?: Transaction): Promise<number> {
  const query = (trx ?? db).from('entry_lines').where({ entry_id: invoice.entryId, account: '411000' })
  const line = await (trx ? query.forUpdate() : query).select('id').firstOrFail()
  return line.id
}

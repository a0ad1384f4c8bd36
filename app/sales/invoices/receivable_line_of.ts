import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'
import { movesOf } from '#ledger/moved_debts'
import type Invoice from '#sales/invoices/invoice'

/**
 * The identifier of the ledger line that says what the customer owes of an invoice, or is owed of a credit note, wherever it
 * now stands (411, or 416 when it is doubtful); kept from others until the end of the transaction that asks.
 */
export async function receivableLineOf(invoice: Invoice, trx?: Transaction): Promise<number> {
  return (await receivableLinesOf(invoice, trx)).at(-1)!
}

/** The same with those where it stood before. */
export async function receivableLinesOf(invoice: Invoice, trx?: Transaction): Promise<number[]> {
  const client = trx ?? db
  const query = client.from('entry_lines').where({ entry_id: invoice.entryId, account: '411000' })
  const line = await (trx ? query.forUpdate() : query).select('id').firstOrFail()
  return movesOf(line.id, client)
}

import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'

/** The records that are one customer: the one that was kept, and those merged into it, which old invoices still name. */
export const customerFamily = (customerId: number) =>
  db.from('customers').where('id', customerId).orWhere('merged_into_id', customerId).select('id')

/** The record that was kept of a customer, itself when it was never merged. */
export async function keptCustomerId(customerId: number, trx?: Transaction): Promise<number> {
  const row = await (trx ?? db).from('customers').where('id', customerId).select('merged_into_id').first()
  return row?.merged_into_id ?? customerId
}

import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { retrying } from '#core/database_errors'

export type Transaction = TransactionClientContract

/** Joins the transaction it is given, or opens one that is tried again when the database was busy. */
export function inTransaction<T>(work: (trx: Transaction) => Promise<T>, trx?: Transaction): Promise<T> {
  return trx ? work(trx) : retrying(() => db.transaction(work))
}

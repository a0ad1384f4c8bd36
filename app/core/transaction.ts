import { setImmediate } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { retrying } from '#core/database_errors'

export type Transaction = TransactionClientContract

/** Joins the transaction it is given, or opens one that is tried again when the database was busy. */
export function inTransaction<T>(work: (trx: Transaction) => Promise<T>, trx?: Transaction): Promise<T> {
  return trx ? work(trx) : alone(work)
}

/**
 * SQLite answers at once: a long run of transactions would never let the loop turn, so that pages wait and the statements
 * that were prepared are never given back (a hundred thousand invoices then hold ten gigabytes).
 */
async function alone<T>(work: (trx: Transaction) => Promise<T>): Promise<T> {
  const done = await retrying(() => db.transaction(work))
  await setImmediate()
  return done
}

import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'

/** The transaction one is in, else the plain connection: a simulation reads, and takes no lock for that. */
export const reading = (trx?: Transaction): Transaction => trx ?? (db.connection() as unknown as Transaction)

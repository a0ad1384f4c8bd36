import { setTimeout } from 'node:timers/promises'

const codeOf = (error: unknown) => String((error as { code?: string })?.code ?? '')

/** A unique constraint was hit, on either database. */
export const isDuplicate = (error: unknown) =>
  ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'ER_DUP_ENTRY'].includes(codeOf(error))

/** The database is busy or chose this transaction as a deadlock's victim: the same work may pass if tried again. */
export const isBusy = (error: unknown) => /^SQLITE_BUSY|^SQLITE_LOCKED|^ER_LOCK_DEADLOCK|^ER_LOCK_WAIT_TIMEOUT/.test(codeOf(error))

/** The database does not answer at all: nothing was written. */
export const isUnreachable = (error: unknown) =>
  /^ECONNREFUSED|^ECONNRESET|^PROTOCOL_CONNECTION_LOST|^ETIMEDOUT/.test(codeOf(error)) || (error as Error)?.name === 'KnexTimeoutError'

/** Runs a transaction again, three times at most, when the database says that it was busy. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || attempt === 3) throw error
      await setTimeout(20 * attempt + Math.random() * 40)
    }
  }
}

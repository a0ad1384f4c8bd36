import db from '@adonisjs/lucid/services/db'
import { openLines, type OpenLine } from '#treasury/reconciliation/open_lines'

type SentBatch = { id: number; bankAccountId: number; sentOn: string | null; isAtTheBank: boolean; isExecuting?: boolean }

/** The line by which the bank tells that it executed a batch: what is left of it, on its account, since its file left. */
export async function debitSeen(batch: SentBatch): Promise<OpenLine | null> {
  if (!batch.isAtTheBank || batch.isExecuting) return null
  const [{ cents }] = await db.from('sepa_transfers').where('batch_id', batch.id).whereNull('rejected_on').sum('amount_cents as cents')
  const lines = await openLines({ bankAccountId: batch.bankAccountId })
  return lines.find(({ openCents, bookedOn }) => openCents === -Number(cents) && bookedOn >= batch.sentOn!) ?? null
}

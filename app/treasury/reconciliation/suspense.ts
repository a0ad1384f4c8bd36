import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { SUSPENSE } from '#treasury/reconciliation/book_bank_line'
import { sourceOf } from '#treasury/reconciliation/words_of_line'

export type Suspended = { lineId: number; bookedOn: Day; label: string; openCents: number }

/** Lines whose money waits on 471 for somebody to say whose it is: what went there less what left since, signed as money. */
export async function suspendedLines(lineId?: number, trx?: Transaction): Promise<Suspended[]> {
  const client = trx ?? db
  const sums = client
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .where('l.account', SUSPENSE)
    .whereNot('e.journal', 'AN')
    .groupBy('e.source')
    .havingRaw('SUM(l.credit_cents - l.debit_cents) <> 0')
    .select('e.source', db.raw('SUM(l.credit_cents - l.debit_cents) AS cents'))
  void (lineId ? sums.where('e.source', sourceOf({ id: lineId })) : sums.where('e.source', 'like', 'bank_line:%'))
  const open = new Map((await sums).map((row) => [Number(String(row.source).split(':')[1]), Number(row.cents)]))
  const lines = await client
    .from('bank_lines')
    .whereIn('id', [...open.keys()])
    .orderBy('booked_on')
    .orderBy('id')
  return lines.map((line) => ({ lineId: line.id, bookedOn: line.booked_on, label: line.label, openCents: open.get(line.id)! }))
}

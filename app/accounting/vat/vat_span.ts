import db from '@adonisjs/lucid/services/db'
import { addToPeriod, nextPeriod, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'

/** What a return declares: the lines of its months, and those that came late to months already declared. */
export type VatSpan = {
  from: Period
  to: Period
  /** The last entry that the return before it saw: what was in the books by then is declared already. */
  after: number | null
  /** The last entry that it saw itself, once filed: what came after it belongs to the next return. */
  upto: number | null
}

/** The last month of the return that a month belongs to: itself, or the end of its quarter (CIBS D161-26, D161-27). */
export const returnEnding = (period: Period, every: 'month' | 'quarter'): Period =>
  every === 'month' ? period : addToPeriod(period, (12 - Number(period.slice(5))) % 3)

export async function vatSpan(period: Period, trx?: Transaction): Promise<VatSpan> {
  const client = trx ?? db
  const own = await client.from('vat_returns').where({ period }).first()
  const former = await client.from('vat_returns').where('period', '<', period).orderBy('period', 'desc').first()
  return {
    from: own?.from_period ?? (former ? nextPeriod(former.period) : await firstPeriod(period, client)),
    to: period,
    after: former ? seenBy(former) : null,
    upto: own ? seenBy(own) : null,
  }
}

const seenBy = (filed: any): number | null => filed.upto_entry_id ?? filed.entry_id

async function firstPeriod(period: Period, client: Transaction | typeof db): Promise<Period> {
  const first = await client.from('entries').where('period', '<=', period).orderBy('period').select('period').first()
  return first?.period ?? period
}

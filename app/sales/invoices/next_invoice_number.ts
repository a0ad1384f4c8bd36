import { yearOf, type Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import type { Transaction } from '#core/transaction'
import { IssuedOutOfOrder } from '#sales/invoices/issue_refusals'

/**
 * The next number of the cooperative's own series, F for invoices, FA for deposits, A for credit notes: `F2026-0001`, unique, continuous
 * and in the order of the days (CGI ann. II 242 nonies A I 7°). First statement of its transaction.
 * Throws IssuedOutOfOrder when the number before is of a later day.
 */
export async function nextInvoiceNumber(series: 'F' | 'FA' | 'A', issuedOn: Day, trx: Transaction): Promise<string> {
  const year = yearOf(issuedOn)
  const rank = await nextNumber(series, year, trx)
  if (rank > 1) {
    const number = written(series, year, rank - 1)
    const previous = await trx.from('invoices').where({ number }).select('issued_on').first()
    if (previous && previous.issued_on > issuedOn) throw new IssuedOutOfOrder(number, previous.issued_on)
  }
  return written(series, year, rank)
}

const written = (series: string, year: number, rank: number) => `${series}${year}-${String(rank).padStart(4, '0')}`

import db from '@adonisjs/lucid/services/db'
import { formatCents, sum } from '#core/cents'
import type { Transaction } from '#core/transaction'
import type { Check } from '#ledger/checks/check'
import { bookedCents } from '#treasury/bank_accounts/booked_cents'
import { openEntries, type OpenEntry } from '#treasury/reconciliation/open_entries'
import { openLinesCount } from '#treasury/reconciliation/open_lines'
import { statementBreaks } from '#treasury/statements/statement_breaks'

export type BankAgreement = {
  /** What the bank's lines add up to. */
  bankCents: number
  /** What the books hold on 512, all activities together. */
  booksCents: number
  differenceCents: number
  /** Entries on 512 that no line of the bank tells of. */
  unmatched: OpenEntry[]
  /** Lines of the bank that no entry tells of. */
  openLines: { count: number; cents: number; netCents: number }
  /** What neither of them explains: nothing, or something is wrong. */
  unexplainedCents: number
}

/** Whether the bank and the books say the same, and what each still has to hear from the other. */
export async function bankAgreement(trx?: Transaction): Promise<BankAgreement> {
  const [bank] = await (trx ?? db).from('bank_lines').sum('amount_cents as cents')
  const booksCents = sum((await bookedCents(trx)).values())
  const bankCents = Number(bank.cents ?? 0)
  const unmatched = await openEntries({}, trx)
  const lines = await openLinesCount({}, trx)
  const explained = sum(unmatched.map(({ openCents }) => openCents)) - lines.netCents
  const differenceCents = booksCents - bankCents
  return { bankCents, booksCents, differenceCents, unmatched, openLines: lines, unexplainedCents: differenceCents - explained }
}

/** Among the checks of the books: what bank and books differ by is what waits to be matched, and each statement follows the one before. */
export const bankAgrees: Check = {
  name: 'bank',
  label: 'La banque et les comptes 512 disent la même chose, à ce qui reste à rapprocher près',
  async run() {
    const { unexplainedCents } = await bankAgreement()
    const differs = `Les relevés et les comptes 512 diffèrent de ${formatCents(unexplainedCents)} que rien n’explique.`
    return [...(unexplainedCents === 0 ? [] : [differs]), ...(await statementBreaks())]
  },
}

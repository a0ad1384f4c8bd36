import type { Transaction } from '#core/transaction'
import { openLines } from '#treasury/reconciliation/open_lines'
import { LineMatched } from '#treasury/reconciliation/match_refusals'
import BankLine from '#treasury/statements/bank_line'

/** The line as it stands in this transaction, with its account and what is open of it. Throws LineMatched. */
export async function lockedLine(line: { id: number }, trx: Transaction): Promise<{ line: BankLine; openCents: number }> {
  const locked = await BankLine.query({ client: trx }).where('id', line.id).forUpdate().firstOrFail()
  const [open] = await openLines({ lineIds: [line.id] }, trx)
  if (!open) throw new LineMatched()
  await locked.load('bankAccount')
  return { line: locked, openCents: open.openCents }
}

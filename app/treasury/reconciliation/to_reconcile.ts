import db from '@adonisjs/lucid/services/db'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { bankAgreement } from '#treasury/reconciliation/bank_agreement'
import { openLines } from '#treasury/reconciliation/open_lines'
import { suggestionsFor } from '#treasury/reconciliation/suggestions'
import { suspendedLines } from '#treasury/reconciliation/suspense'

const SHOWN = 60

/** What the bank and the books still have to tell each other: lines, entries, money in suspense, notes that no statement confirmed. */
export async function toReconcile() {
  const agreement = await bankAgreement()
  const lines = await openLines({ limit: SHOWN })
  const suggestions = await suggestionsFor(lines)
  const rows = lines.map((line) => ({ ...line, suggestions: suggestions.get(line.lineId) ?? [] }))
  return {
    agreement,
    rows,
    sure: rows.filter((row) => row.suggestions[0]?.isSure).length,
    suspended: await suspendedLines(),
    unseen: await unseenNotes(),
    accounts: new Map((await BankAccount.all()).map((account) => [account.id, account])),
  }
}

/** Movements noted by hand that a statement of their days should have shown. */
async function unseenNotes() {
  const rows = await db
    .from('bank_lines as b')
    .whereNull('b.statement_id')
    .whereExists(
      (later) =>
        void later
          .from('bank_statements as s')
          .whereColumn('s.bank_account_id', 'b.bank_account_id')
          .whereColumn('s.from_on', '<=', 'b.booked_on')
          .whereColumn('s.to_on', '>=', 'b.booked_on')
    )
    .orderBy('b.booked_on')
    .limit(SHOWN)
    .select('b.id', 'b.booked_on', 'b.label', 'b.amount_cents')
  return rows.map((row) => ({ id: row.id, bookedOn: row.booked_on, label: row.label, amountCents: Number(row.amount_cents) }))
}

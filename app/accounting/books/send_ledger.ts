import type { HttpContext } from '@adonisjs/core/http'
import { ledgerLines, type LedgerSpan } from '#accounting/books/account_lines'
import { sendCsv } from '#accounting/books/send_csv'

const CSV_LINES = 50_000

/** The same lines for a spreadsheet. */
export async function sendLedger(response: HttpContext['response'], name: string, span: LedgerSpan) {
  const { rows } = await ledgerLines(span, null, CSV_LINES)
  const heads = ['Date', 'Journal', 'Numéro', 'Compte', 'Libellé', 'Activité', 'Tiers', 'Pièce', 'Débit', 'Crédit', 'Solde']
  const lines = rows.map((row) => [
    row.posted_on,
    row.journal,
    row.number,
    row.account,
    row.label,
    row.activity,
    row.party,
    row.piece,
    { cents: Number(row.debit_cents) },
    { cents: Number(row.credit_cents) },
    { cents: row.balanceCents },
  ])
  return sendCsv(response, name, heads, lines)
}

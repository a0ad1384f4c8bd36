import type { Span } from '#accounting/hand_over/forms'
import { postedLines } from '#accounting/hand_over/posted_lines'
import { csvLines, toCsv } from '#core/csv'

const HEADS = ['Journal', 'Numéro', 'Date', 'Pièce', 'Libellé', 'Compte', 'Activité', 'Code tiers', 'Tiers', 'Débit', 'Crédit']

/** The journals for a spreadsheet. */
export async function* journalLines(span: Span): AsyncGenerator<string> {
  yield toCsv(HEADS, [])
  for await (const lines of postedLines(span)) {
    const rows = lines.map((line) => [
      line.journal,
      line.number,
      line.postedOn,
      line.piece,
      line.label,
      line.account,
      line.activity,
      line.party?.code,
      line.party?.name,
      { cents: line.debitCents },
      { cents: line.creditCents },
    ])
    yield csvLines(rows)
  }
}

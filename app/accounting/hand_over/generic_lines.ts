import { latin1 } from '#accounting/hand_over/latin1'
import type { Span } from '#accounting/hand_over/forms'
import { postedLines } from '#accounting/hand_over/posted_lines'
import { csvLines } from '#core/csv'

/** `2026-03-31` → `31/03/2026`. */
const frenchDay = (on: string) => `${on.slice(8, 10)}/${on.slice(5, 7)}/${on.slice(0, 4)}`

/** Journal; date; compte; compte auxiliaire; pièce; libellé; débit; crédit; section analytique. No heading: packages count columns. */
export async function* genericLines(span: Span): AsyncGenerator<string> {
  for await (const lines of postedLines(span)) {
    const rows = lines.map((line) => [
      line.journal,
      frenchDay(line.postedOn),
      line.account,
      line.party?.code,
      line.piece,
      line.label,
      { cents: line.debitCents },
      { cents: line.creditCents },
      line.activity,
    ])
    yield latin1(csvLines(rows))
  }
}

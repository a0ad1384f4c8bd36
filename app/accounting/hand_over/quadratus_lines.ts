import { latin1 } from '#accounting/hand_over/latin1'
import type { Span } from '#accounting/hand_over/forms'
import { postedLines, type PostedLine } from '#accounting/hand_over/posted_lines'

/** Lines of type M: fixed columns, day JJMMAA, amount in cents over twelve digits; a third party is an account of its own. */
export async function* quadratusLines(span: Span): AsyncGenerator<string> {
  for await (const lines of postedLines(span)) yield lines.map(lineOf).join('')
}

function lineOf({ journal, postedOn, piece, label, account, activity, party, debitCents, creditCents }: PostedLine) {
  const isDebit = debitCents > 0
  return (
    [
      'M',
      wide(party?.code ?? account.padEnd(8, '0'), 8),
      wide(journal, 2),
      '000',
      shortDay(postedOn),
      ' ',
      wide(label, 20),
      isDebit ? 'D' : 'C',
      '+',
      String(isDebit ? debitCents : creditCents).padStart(12, '0'),
      wide('', 8),
      wide('', 6),
      wide('', 2),
      wide('', 3),
      wide(piece.replace(/\D/g, '').slice(-5), 5),
      wide(activity, 10),
      wide('', 10),
      wide(piece, 8),
      'EUR',
      wide(journal, 3),
      wide('', 3),
      wide(label, 30),
    ].join('') + '\r\n'
  )
}

/** `2026-03-31` → `310326`. */
const shortDay = (on: string) => on.slice(8, 10) + on.slice(5, 7) + on.slice(2, 4)

const wide = (text: string, width: number) => latin1(text).padEnd(width).slice(0, width)

import db from '@adonisjs/lucid/services/db'
import type { Span } from '#accounting/hand_over/forms'
import { readRows } from '#core/read_rows'

const LINES = `
  SELECT e.journal, e.number, e.posted_on, e.piece, e.label, l.account, l.activity_id, l.third_party_id, l.debit_cents, l.credit_cents
  FROM entries e JOIN entry_lines l ON l.entry_id = e.id
  WHERE e.period BETWEEN ? AND ? ORDER BY e.id, l.position`

export type PostedLine = {
  journal: string
  number: number
  postedOn: string
  piece: string
  label: string
  account: string
  activity: string
  party: { code: string; name: string } | null
  debitCents: number
  creditCents: number
}

/** Every line posted between two months, in the order of the books, some hundreds at a time. */
export async function* postedLines({ first, last }: Span): AsyncGenerator<PostedLine[]> {
  const parties = new Map((await db.from('third_parties').select('id', 'code', 'name')).map((row) => [row.id, row]))
  const activities = new Map((await db.from('activities').select('id', 'code')).map((row) => [row.id, row.code]))
  for await (const rows of readRows(LINES, [first, last])) {
    yield rows.map(([journal, number, postedOn, piece, label, account, activityId, partyId, debit, credit]: any[]) => ({
      journal,
      number,
      postedOn,
      piece,
      label,
      account,
      activity: activities.get(activityId),
      party: partyId === null ? null : parties.get(partyId),
      debitCents: Number(debit),
      creditCents: Number(credit),
    }))
  }
}

import db from '@adonisjs/lucid/services/db'
import type { Period } from '#core/period'
import { BODY_ACCOUNTS, type DebtKey } from '#payroll/declarations/bodies/owed_to_bodies'
import { bodyNamed } from '#third_parties/body'

/** An entry that owes a body something in a month, and that no live pay of this month made; or one of another month that does. */
export type BookedApart = { key: DebtKey; entryId: number; number: number; label: string; cents: number }

/** What explains that books and payslips of a month differ: entries of nobody's pay here, and pays booked in another month. */
export async function bookedApart(period: Period): Promise<BookedApart[]> {
  const strangers = await entries()
    .where('l.period', period)
    .whereNotIn('e.journal', ['BQ', 'AN', 'RP'])
    .where((pay) => pay.whereNull('s.id').orWhereNotNull('s.cancelled_on').orWhereNot('s.period', period))
    .where((pay) => pay.whereNull('c.id').orWhereNot('c.period', period))
  const elsewhere = await entries()
    .whereNot('l.period', period)
    .where((pay) => pay.where((slip) => slip.where('s.period', period).whereNull('s.cancelled_on')).orWhere('c.period', period))
  return [...withoutMirrors(strangers.flatMap((row) => toApart(row, 1))), ...elsewhere.flatMap((row) => toApart(row, -1))]
}

const entries = () =>
  db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .join('third_parties as t', 't.id', 'l.third_party_id')
    .leftJoin('payslips as s', 's.entry_id', 'e.id')
    .leftJoin('cape_statements as c', 'c.entry_id', 'e.id')
    .whereIn('l.account', BODY_ACCOUNTS)
    .where('t.kind', 'body')
    .groupBy('l.account', 't.code', 'e.id', 'e.number', 'e.label', 'e.source')
    .select('l.account', 't.code', 'e.id', 'e.number', 'e.label', 'e.source')
    .sum('l.credit_cents as credit')
    .sum('l.debit_cents as debit')

type Found = BookedApart & { source: string }

function toApart(row: Record<string, any>, sign: 1 | -1): Found[] {
  const body = bodyNamed(row.code)
  if (!body) return []
  const cents = sign * (Number(row.credit) - Number(row.debit))
  return [{ key: `${row.account as string} ${body}`, entryId: row.id, number: row.number, label: row.label, source: row.source, cents }]
}

/** An entry and its reversal in the same month change nothing. */
function withoutMirrors(found: Found[]): Found[] {
  const sums = new Map<string, number>()
  for (const { key, source, cents } of found) sums.set(`${key} ${source}`, (sums.get(`${key} ${source}`) ?? 0) + cents)
  return found.filter(({ key, source }) => sums.get(`${key} ${source}`) !== 0)
}

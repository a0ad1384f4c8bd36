import db from '@adonisjs/lucid/services/db'
import { addDays, isDay, type Day } from '#core/day'
import { firstDay, lastDay, previousPeriod, type Period } from '#core/period'
import { accountBalances } from '#ledger/balances'

const PAGE = 100

/** Which lines of the general ledger: those of an account, of a third party, or of both, perhaps on one activity. */
export type LedgerSpan = { account?: string; partyId?: number; activityId?: number; first: Period; last: Period }

/**
 * Lines between two months, oldest first, each with the balance after it, and what was held before in the year. Totals and
 * counts come from what the database keeps of each month; `after` is the key of the last line of the page before.
 */
export async function ledgerLines(span: LedgerSpan, after: string | null = null, page = PAGE) {
  const cursor = cursorOf(after)
  const rows = await linesIn(span)
    .join('entries as e', 'e.id', 'l.entry_id')
    .join('activities as a', 'a.id', 'l.activity_id')
    .leftJoin('third_parties as t', 't.id', 'l.third_party_id')
    .if(cursor, (query) =>
      query
        .where('l.posted_on', '>=', cursor!.on)
        .where((any) => void any.where('l.posted_on', '>', cursor!.on).orWhere('l.id', '>', cursor!.id))
    )
    .orderBy('l.posted_on')
    .orderBy('l.id')
    .limit(page + 1)
    .select(
      'l.id',
      'l.entry_id',
      'l.account',
      'l.posted_on',
      'l.debit_cents',
      'l.credit_cents',
      'e.journal',
      'e.number',
      'e.label',
      'e.piece'
    )
    .select('a.code as activity', 't.name as party')
  const beforeCents = await heldBefore(span)
  return {
    rows: withBalance(rows.slice(0, page), beforeCents + (cursor ? await movedUntil(span, cursor) : 0)),
    next: rows.length > page ? `${rows[page - 1].posted_on}:${rows[page - 1].id}` : null,
    ...(await totalsIn(span)),
    beforeCents,
  }
}

type Cursor = { on: Day; id: number }

/** `2026-03-05:7`, or nothing that one can go on from. */
function cursorOf(after: string | null): Cursor | null {
  const [on, id] = (after ?? '').split(':')
  return isDay(on) && Number(id) > 0 ? { on, id: Number(id) } : null
}

function linesIn({ account, partyId, activityId, first, last }: LedgerSpan) {
  const query = db.from('entry_lines as l').whereBetween('l.posted_on', [firstDay(first), lastDay(last)])
  if (account) query.where('l.account', account)
  if (partyId) query.where('l.third_party_id', partyId)
  if (activityId) query.where('l.activity_id', activityId)
  return query
}

/** The totals that the database keeps know no third party: a party's lines are added up one by one. */
async function totalsIn(span: LedgerSpan) {
  const { account, activityId, first, last } = span
  const query = span.partyId
    ? linesIn(span).count('* as held').sum('l.debit_cents as debit').sum('l.credit_cents as credit')
    : db
        .from('monthly_totals')
        .whereBetween('period', [first, last])
        .if(account, (some) => some.where('account', account!))
        .if(activityId, (some) => some.where('activity_id', activityId!))
        .sum('line_count as held')
        .sum('debit_cents as debit')
        .sum('credit_cents as credit')
  const [{ held, debit, credit }] = await query
  return { count: Number(held ?? 0), debitCents: Number(debit ?? 0), creditCents: Number(credit ?? 0) }
}

function withBalance(rows: any[], beforeCents: number) {
  let balanceCents = beforeCents
  return rows.map((row) => ({ ...row, balanceCents: (balanceCents += Number(row.debit_cents) - Number(row.credit_cents)) }))
}

/** What moved in these months up to a line, itself included. */
async function movedUntil(span: LedgerSpan, { on, id }: Cursor) {
  const { account, activityId, partyId, first } = span
  const sumOf = async (query: ReturnType<typeof linesIn>) =>
    Number((await query.select(db.raw('SUM(l.debit_cents - l.credit_cents) AS cents')))[0].cents ?? 0)
  const ofTheDay = await sumOf(linesIn(span).where('l.posted_on', on).where('l.id', '<=', id))
  if (on === firstDay(first)) return ofTheDay
  if (partyId) return ofTheDay + (await sumOf(linesIn(span).where('l.posted_on', '<', on)))
  const moved = await accountBalances({ from: firstDay(first), to: addDays(on, -1), accounts: account ? [account] : undefined, activityId })
  return ofTheDay + moved.reduce((sum, { balanceCents }) => sum + balanceCents, 0)
}

async function heldBefore(span: LedgerSpan) {
  const { account, partyId, activityId, first } = span
  if (first.endsWith('-01')) return 0
  const january = `${first.slice(0, 4)}-01`
  if (partyId) {
    const earlier = linesIn({ ...span, first: january, last: previousPeriod(first) })
    const [{ cents }] = await earlier.select(db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
    return Number(cents ?? 0)
  }
  const accounts = account ? [account] : undefined
  const balances = await accountBalances({ from: firstDay(january), to: lastDay(previousPeriod(first)), accounts, activityId })
  return balances.reduce((sum, { balanceCents }) => sum + balanceCents, 0)
}

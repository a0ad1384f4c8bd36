import db from '@adonisjs/lucid/services/db'
import type { Period } from '#core/period'
import { firstDay, lastDay, previousPeriod } from '#core/period'
import { accountBalances } from '#ledger/balances'

const PAGE = 100

/** Which lines of the general ledger: those of an account, of a third party, or of both, perhaps on one activity. */
export type LedgerSpan = { account?: string; partyId?: number; activityId?: number; first: Period; last: Period }

/** Lines between two months, oldest first, each with the balance after it, and what was held before in the year. */
export async function ledgerLines(span: LedgerSpan, after = 0, page = PAGE) {
  const [{ lines, debit, credit }] = await linesIn(span).count('* as lines').sum('l.debit_cents as debit').sum('l.credit_cents as credit')
  const rows = await linesIn(span)
    .join('entries as e', 'e.id', 'l.entry_id')
    .join('activities as a', 'a.id', 'l.activity_id')
    .leftJoin('third_parties as t', 't.id', 'l.third_party_id')
    .where('l.id', '>', after)
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
    rows: withBalance(rows.slice(0, page), beforeCents + (after ? await movedUntil(span, after) : 0)),
    next: rows.length > page ? rows[page - 1].id : null,
    count: Number(lines),
    debitCents: Number(debit ?? 0),
    creditCents: Number(credit ?? 0),
    beforeCents,
  }
}

function linesIn({ account, partyId, activityId, first, last }: LedgerSpan) {
  const query = db.from('entry_lines as l').whereBetween('l.period', [first, last])
  if (account) query.where('l.account', account)
  if (partyId) query.where('l.third_party_id', partyId)
  if (activityId) query.where('l.activity_id', activityId)
  return query
}

function withBalance(rows: any[], beforeCents: number) {
  let balanceCents = beforeCents
  return rows.map((row) => ({ ...row, balanceCents: (balanceCents += Number(row.debit_cents) - Number(row.credit_cents)) }))
}

async function movedUntil(span: LedgerSpan, after: number) {
  const [{ cents }] = await linesIn(span).where('l.id', '<=', after).select(db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
  return Number(cents ?? 0)
}

/** The totals that the database keeps know no third party: a party's lines are added up one by one. */
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

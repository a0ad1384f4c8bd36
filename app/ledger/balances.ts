import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { firstDay, lastDay, nextPeriod, periodOf, previousPeriod } from '#core/period'
import type { Transaction } from '#core/transaction'

export type AccountBalance = {
  account: string
  activityId: number
  debitCents: number
  creditCents: number
  /** Debit less credit. */
  balanceCents: number
}

type Span = {
  from: Day
  to: Day
  activityId?: number
  /** Account numbers that begin with one of these. */
  accounts?: string[]
  /** Journals left out, such as opening entries. */
  without?: string[]
}

/**
 * What moved on each account and activity between two days, both included. Whole months come from totals that the
 * database keeps, so that a million lines cost no more than a thousand; the days of a month begun come from its lines.
 */
export async function accountBalances(span: Span, trx?: Transaction): Promise<AccountBalance[]> {
  const client = trx ?? db
  const [first, last] = [periodOf(span.from), periodOf(span.to)]
  const wholeFrom = span.from === firstDay(first) ? first : nextPeriod(first)
  const wholeTo = span.to === lastDay(last) ? last : previousPeriod(last)

  const months = narrow(client.from('monthly_totals as t').whereBetween('t.period', [wholeFrom, wholeTo]), span, 't.journal')
    .groupBy('t.account', 't.activity_id')
    .select('t.account', 't.activity_id')
    .sum('t.debit_cents as debit')
    .sum('t.credit_cents as credit')
  const days = narrow(
    client
      .from('entry_lines as t')
      .join('entries as e', 'e.id', 't.entry_id')
      .whereBetween('t.posted_on', [span.from, span.to])
      .where((part) => part.where('t.period', '<', wholeFrom).orWhere('t.period', '>', wholeTo)),
    span,
    'e.journal'
  )
    .groupBy('t.account', 't.activity_id')
    .select('t.account', 't.activity_id')
    .sum('t.debit_cents as debit')
    .sum('t.credit_cents as credit')

  const partial = wholeFrom !== first || wholeTo !== last
  return addUp([...(await months), ...(partial ? await days : [])])
}

/** What an activity's, or the house's, accounts hold on a day: from the first of January, opening entries included. */
export const balancesOn = (on: Day, span: Omit<Span, 'from' | 'to'> = {}, trx?: Transaction) =>
  accountBalances({ ...span, from: `${on.slice(0, 4)}-01-01`, to: on }, trx)

/** Debit less credit of the accounts that begin with one of the prefixes. */
export const totalOf = (balances: AccountBalance[], ...prefixes: string[]) =>
  balances
    .filter(({ account }) => prefixes.some((prefix) => account.startsWith(prefix)))
    .reduce((total, { balanceCents }) => total + balanceCents, 0)

function narrow(query: any, { activityId, accounts, without }: Span, journal: string) {
  if (activityId) query.where('t.activity_id', activityId)
  if (without?.length) query.whereNotIn(journal, without)
  if (accounts?.length) {
    query.where((any: any) => accounts.forEach((prefix) => any.orWhereBetween('t.account', [prefix, `${prefix}99999999`])))
  }
  return query
}

function addUp(rows: { account: string; activity_id: number; debit: unknown; credit: unknown }[]): AccountBalance[] {
  const sums = new Map<string, AccountBalance>()
  for (const row of rows) {
    const key = `${row.activity_id}:${row.account}`
    const known = sums.get(key) ?? { account: row.account, activityId: row.activity_id, debitCents: 0, creditCents: 0, balanceCents: 0 }
    known.debitCents += Number(row.debit)
    known.creditCents += Number(row.credit)
    known.balanceCents = known.debitCents - known.creditCents
    sums.set(key, known)
  }
  return [...sums.values()].sort((a, b) => a.account.localeCompare(b.account) || a.activityId - b.activityId)
}

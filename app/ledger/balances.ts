import db from '@adonisjs/lucid/services/db'
import { addDays, monthEnd, type Day } from '#core/day'
import { firstDay, lastDay, nextPeriod, periodOf, previousPeriod, type Period } from '#core/period'
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
  const isLate = Number(span.to.slice(8)) > 15 && wholeFrom <= last
  const wholeTo = isLate || span.to === lastDay(last) ? last : previousPeriod(last)

  const months = narrow(client.from('monthly_totals as t').whereBetween('t.period', [wholeFrom, wholeTo]), span, 't.journal')
    .groupBy('t.account', 't.activity_id')
    .select('t.account', 't.activity_id')
    .sum('t.debit_cents as debit')
    .sum('t.credit_cents as credit')
  const begun = [...new Set([first, last])].filter((month) => month < wholeFrom || month > wholeTo)
  const days = (await Promise.all(begun.map((month) => linesOf(month, span, client)))).flat()
  const yetToCome = isLate && span.to !== lastDay(last) ? await linesAfter(span, client) : []
  return addUp([...(await months), ...days, ...yetToCome])
}

type Client = Transaction | typeof db

/** What the days of a month begun moved. */
const linesOf = (month: Period, span: Span, client: Client) =>
  narrow(
    client
      .from('entry_lines as t')
      .join('entries as e', 'e.id', 't.entry_id')
      .where('t.period', month)
      .whereBetween('t.posted_on', [span.from, span.to]),
    span,
    'e.journal'
  )
    .groupBy('t.account', 't.activity_id')
    .select('t.account', 't.activity_id')
    .sum('t.debit_cents as debit')
    .sum('t.credit_cents as credit')

/** Late in a month it costs less to take away from its total the few lines that are dated after the day. */
async function linesAfter(span: Span, client: Client) {
  const later = await client
    .from('entries')
    .whereBetween('posted_on', [addDays(span.to, 1), monthEnd(span.to)])
    .select('id')
  const rows: { account: string; activity_id: number; debit: number; credit: number }[] = []
  for (let at = 0; at < later.length; at += 1_000) {
    const ids = later.slice(at, at + 1_000).map(({ id }) => id)
    const lines = client.from('entry_lines as t').join('entries as e', 'e.id', 't.entry_id').whereIn('t.entry_id', ids)
    const sums = await narrow(lines, span, 'e.journal')
      .groupBy('t.account', 't.activity_id')
      .select('t.account', 't.activity_id')
      .sum('t.debit_cents as debit')
      .sum('t.credit_cents as credit')
    rows.push(...sums.map((row: any) => ({ ...row, debit: -Number(row.debit), credit: -Number(row.credit) })))
  }
  return rows
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

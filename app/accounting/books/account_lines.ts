import db from '@adonisjs/lucid/services/db'
import type { Period } from '#core/period'
import { firstDay, lastDay, previousPeriod } from '#core/period'
import { accountBalances } from '#ledger/balances'

const PAGE = 100

/** The lines of an account between two months, oldest first, with what it held before them in the year. */
export async function accountLines(account: string, { first, last, after = 0 }: { first: Period; last: Period; after?: number }) {
  const [{ lines, debit, credit }] = await span(account, first, last)
    .count('* as lines')
    .sum('l.debit_cents as debit')
    .sum('l.credit_cents as credit')
  const rows = await span(account, first, last)
    .join('entries as e', 'e.id', 'l.entry_id')
    .join('activities as a', 'a.id', 'l.activity_id')
    .leftJoin('third_parties as t', 't.id', 'l.third_party_id')
    .where('l.id', '>', after)
    .orderBy('l.id')
    .limit(PAGE + 1)
    .select('l.id', 'l.entry_id', 'l.posted_on', 'l.debit_cents', 'l.credit_cents', 'e.journal', 'e.number', 'e.label', 'e.piece')
    .select('a.code as activity', 't.name as party')
  return {
    rows: rows.slice(0, PAGE),
    next: rows.length > PAGE ? rows[PAGE - 1].id : null,
    count: Number(lines),
    debitCents: Number(debit ?? 0),
    creditCents: Number(credit ?? 0),
    beforeCents: await heldBefore(account, first),
  }
}

const span = (account: string, first: Period, last: Period) =>
  db.from('entry_lines as l').where('l.account', account).whereBetween('l.period', [first, last])

async function heldBefore(account: string, first: Period) {
  if (first.endsWith('-01')) return 0
  const balances = await accountBalances({
    from: firstDay(`${first.slice(0, 4)}-01`),
    to: lastDay(previousPeriod(first)),
    accounts: [account],
  })
  return balances.reduce((sum, { balanceCents }) => sum + balanceCents, 0)
}

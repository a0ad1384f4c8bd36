import db from '@adonisjs/lucid/services/db'
import { addToPeriod, firstDay, lastDay, yearOfPeriod, type Period } from '#core/period'
import { accountBalances } from '#ledger/balances'

export type TrialRow = {
  account: string
  label: string
  debitCents: number
  creditCents: number
  balanceCents: number
  /** The balance twelve months earlier. */
  formerCents: number
}

export const CLASSES: Record<string, string> = {
  1: 'Capitaux',
  2: 'Immobilisations',
  3: 'Stocks',
  4: 'Tiers',
  5: 'Trésorerie',
  6: 'Charges',
  7: 'Produits',
}

/** Every account between two months, from January by default, class by class, beside the same months of the year before. */
export async function trialBalance(until: Period, activityId?: number, from: Period = `${yearOfPeriod(until)}-01`) {
  const movedBetween = (first: Period, last: Period) => accountBalances({ from: firstDay(first), to: lastDay(last), activityId })
  const labels = new Map((await db.from('accounts').select('number', 'label')).map((row) => [row.number, row.label]))
  const rows = new Map<string, TrialRow>()
  const rowOf = (account: string) => {
    if (!rows.has(account)) {
      const nothing = { debitCents: 0, creditCents: 0, balanceCents: 0, formerCents: 0 }
      rows.set(account, { account, label: labels.get(account) ?? '', ...nothing })
    }
    return rows.get(account)!
  }
  for (const { account, debitCents, creditCents } of await movedBetween(from, until)) {
    const row = rowOf(account)
    row.debitCents += debitCents
    row.creditCents += creditCents
    row.balanceCents = row.debitCents - row.creditCents
  }
  for (const { account, balanceCents } of await movedBetween(addToPeriod(from, -12), addToPeriod(until, -12))) {
    rowOf(account).formerCents += balanceCents
  }
  const sorted = [...rows.values()].sort((a, b) => a.account.localeCompare(b.account))
  return Object.entries(CLASSES)
    .map(([digit, label]) => {
      const own = sorted.filter(({ account }) => account.startsWith(digit))
      return { digit, label, rows: own, total: totalOf(own) }
    })
    .filter((group) => group.rows.length > 0)
}

type Amounts = Pick<TrialRow, 'debitCents' | 'creditCents' | 'balanceCents' | 'formerCents'>

export const totalOf = (rows: Amounts[]): Amounts => ({
  debitCents: rows.reduce((sum, row) => sum + row.debitCents, 0),
  creditCents: rows.reduce((sum, row) => sum + row.creditCents, 0),
  balanceCents: rows.reduce((sum, row) => sum + row.balanceCents, 0),
  formerCents: rows.reduce((sum, row) => sum + row.formerCents, 0),
})

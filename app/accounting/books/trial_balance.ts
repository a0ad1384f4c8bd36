import db from '@adonisjs/lucid/services/db'
import { firstDay, lastDay, yearOfPeriod, type Period } from '#core/period'
import { accountBalances } from '#ledger/balances'

export type TrialRow = { account: string; label: string; debitCents: number; creditCents: number; balanceCents: number }

export const CLASSES: Record<string, string> = {
  1: 'Capitaux',
  2: 'Immobilisations',
  3: 'Stocks',
  4: 'Tiers',
  5: 'Trésorerie',
  6: 'Charges',
  7: 'Produits',
}

/** Every account of the house from the first of January to the end of a month, all activities together, class by class. */
export async function trialBalance(until: Period, activityId?: number) {
  const from = firstDay(`${yearOfPeriod(until)}-01`)
  const balances = await accountBalances({ from, to: lastDay(until), activityId })
  const labels = new Map((await db.from('accounts').select('number', 'label')).map((row) => [row.number, row.label]))

  const rows = new Map<string, TrialRow>()
  for (const { account, debitCents, creditCents } of balances) {
    const row = rows.get(account) ?? { account, label: labels.get(account) ?? '', debitCents: 0, creditCents: 0, balanceCents: 0 }
    row.debitCents += debitCents
    row.creditCents += creditCents
    row.balanceCents = row.debitCents - row.creditCents
    rows.set(account, row)
  }
  return Object.entries(CLASSES)
    .map(([digit, label]) => {
      const own = [...rows.values()].filter(({ account }) => account.startsWith(digit))
      return { digit, label, rows: own, total: totalOf(own) }
    })
    .filter((group) => group.rows.length > 0)
}

export const totalOf = (rows: Pick<TrialRow, 'debitCents' | 'creditCents' | 'balanceCents'>[]) => ({
  debitCents: rows.reduce((sum, row) => sum + row.debitCents, 0),
  creditCents: rows.reduce((sum, row) => sum + row.creditCents, 0),
  balanceCents: rows.reduce((sum, row) => sum + row.balanceCents, 0),
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCents } from '#core/cents'
import type { Period } from '#core/period'

/** What one activity did in one month, in cents without VAT. */
export type MonthFigures = {
  activity: string
  period: Period
  salesCents: number
  purchasesCents: number
  expensesCents: number
  depreciationCents: number
  fixedPartCents: number
}

/** A year of twelve trades, month by month: `months.csv` beside this file. */
export const FIGURES: MonthFigures[] = readFileSync(join(import.meta.dirname, 'months.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [activity, period, ...amounts] = line.split(',')
    const [salesCents, purchasesCents, expensesCents, depreciationCents, fixedPartCents] = amounts.map((a) => parseCents(a)!)
    return { activity, period, salesCents, purchasesCents, expensesCents, depreciationCents, fixedPartCents }
  })

export const figuresOf = (period: Period) => FIGURES.filter((figures) => figures.period === period)

export const figuresOfActivity = (activity: string) => FIGURES.filter((figures) => figures.activity === activity)

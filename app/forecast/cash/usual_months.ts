import db from '@adonisjs/lucid/services/db'
import { FLOWS } from '#activities/account/account_parts'
import { OPENING_JOURNALS, PURCHASES, TURNOVER } from '#activities/margin_accounts'
import { shareOf } from '#core/cents'
import { addToPeriod, type Period } from '#core/period'
import type { BooksToday } from '#forecast/cash/books_today'

/** What an activity sold and spent in the twelve months that are over, in cents before tax. */
export type Usual = {
  turnoverCents: number
  /** Months with at least a movement: the fewest one, to divide by. */
  months: number
  materialsCents: number
  /** The middle one of the last six months. */
  monthlyCostsCents: number
  saleVatCents: number
  costVatCents: number
  taxedCostsCents: number
}

export type UsualMonths = { of: (activityId: number) => Usual }

const RECENT = 6
const RUNNING = FLOWS.expenses.filter((prefix) => !prefix.startsWith('68') && !['66', '67', '69'].includes(prefix))

type Month = Record<'turnover' | 'materials' | 'running' | 'sale_vat' | 'cost_vat' | 'taxed', number> & { period: Period }

/** Measured on the totals of months that the books keep: whole months only, opening and take-over entries left out. */
export async function usualMonths({ activityId, months, trx }: BooksToday): Promise<UsualMonths> {
  const client = trx ?? db
  const current = months[0]
  const query = client
    .from('monthly_totals as t')
    .whereBetween('t.period', [addToPeriod(current, -12), addToPeriod(current, -1)])
    .whereNotIn('t.journal', OPENING_JOURNALS)
    .groupBy('t.activity_id', 't.period')
    .orderBy('t.period')
    .select('t.activity_id', 't.period')
    .select(client.raw(SUMS))
  if (activityId) query.where('t.activity_id', activityId)
  const rows = Map.groupBy(await query, (row) => row.activity_id as number)
  const since = addToPeriod(current, -RECENT)
  const known = new Map<number, Usual>()
  return {
    of(id) {
      if (!known.has(id)) known.set(id, told((rows.get(id) ?? []).map(read)))
      return known.get(id)!
    },
  }

  function read(row: any): Month {
    const number = (name: string) => Number(row[name] ?? 0)
    return { period: row.period, turnover: number('turnover'), materials: number('materials'), running: number('running'), sale_vat: number('sale_vat'), cost_vat: number('cost_vat'), taxed: number('taxed') } // prettier-ignore
  }

  function told(past: Month[]): Usual {
    const total = (key: keyof Omit<Month, 'period'>) => past.reduce((cents, month) => cents + month[key], 0)
    const recent = past.filter(({ period }) => period >= since).map(({ running }) => running)
    return {
      turnoverCents: total('turnover'),
      months: Math.max(1, past.length),
      materialsCents: total('materials'),
      monthlyCostsCents: Math.max(0, middle(recent)),
      saleVatCents: total('sale_vat'),
      costVatCents: total('cost_vat'),
      taxedCostsCents: total('taxed'),
    }
  }
}

function middle(amounts: number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return 0
  return sorted.length % 2 === 1 ? sorted[half] : shareOf(sorted[half - 1] + sorted[half], 1, 2)
}

const among = (prefixes: readonly string[]) =>
  prefixes.map((prefix) => `t.account BETWEEN '${prefix}' AND '${prefix}99999999'`).join(' OR ')
const when = (condition: string, side: string, name: string) =>
  `COALESCE(SUM(CASE WHEN ${condition} THEN ${side} ELSE 0 END), 0) AS ${name}`
const [CREDIT, DEBIT] = ['t.credit_cents - t.debit_cents', 't.debit_cents - t.credit_cents']

/** Account prefixes are the house's own words, so that they may stand in the query as they are. */
const SUMS = [
  when(among(TURNOVER), CREDIT, 'turnover'),
  when(among(PURCHASES), DEBIT, 'materials'),
  when(among(RUNNING), DEBIT, 'running'),
  when(`t.journal = 'VE' AND (${among(['44571', '44574'])})`, CREDIT, 'sale_vat'),
  when(`t.journal IN ('AC', 'ND') AND (${among(['44564', '44566'])})`, DEBIT, 'cost_vat'),
  when(`t.journal IN ('AC', 'ND') AND (${among(['6'])})`, DEBIT, 'taxed'),
].join(', ')

import db from '@adonisjs/lucid/services/db'
import type { VatSpan } from '#accounting/vat/vat_span'
import { firstDay, lastDay } from '#core/period'
import type { Transaction } from '#core/transaction'

const TAXES = ['44571', '4452', '44562', '44566']
const SALES = ['70', '757']

/** Categories of EN 16931 that bear no VAT: exempt, reverse charge, intra-EU, export, out of scope. */
const UNTAXED = ['E', 'AE', 'K', 'G', 'O']

/** The lines that a return declares: VAT that became due or deductible, and sales without VAT. Openings and returns only carry it. */
export function vatLines({ from, to, after, upto }: VatSpan, trx?: Transaction) {
  const query = (trx ?? db)
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .where('l.posted_on', '<=', lastDay(to))
    .whereNot('e.journal', 'AN')
    .whereNot('e.source', 'like', 'vat_return:%')
    .where((any) => {
      for (const prefix of TAXES) void any.orWhereBetween('l.account', [prefix, `${prefix}9999`])
      void any.orWhere((untaxed) => {
        void untaxed.whereIn('l.vat_code', UNTAXED).whereNot('e.journal', 'RP')
        void untaxed.where((sale) => {
          for (const prefix of SALES) void sale.orWhereBetween('l.account', [prefix, `${prefix}9999`])
        })
      })
    })
  if (upto !== null) void query.where('e.id', '<=', upto)
  void query.where((any) => {
    void any.where('l.posted_on', '>=', firstDay(from))
    if (after !== null) void any.orWhere('e.id', '>', after)
  })
  return query
}

/** VAT and base of lines of one account, category, rate and activity, in cents: positive when due to the State. */
export type VatSum = {
  account: string
  code: string | null
  rateBps: number | null
  activityId: number
  taxCents: number
  baseCents: number
}

const TAX = `CASE WHEN l.account < '5' THEN l.credit_cents - l.debit_cents ELSE 0 END`
const BASE = `CASE WHEN l.account > '7' THEN l.credit_cents - l.debit_cents
  WHEN l.credit_cents > 0 THEN ABS(COALESCE(l.vat_base_cents, 0)) ELSE -ABS(COALESCE(l.vat_base_cents, 0)) END`
const WITHOUT_BASE = `CASE WHEN l.account < '5' AND l.vat_base_cents IS NULL THEN l.credit_cents - l.debit_cents ELSE 0 END`

export async function vatSums(span: VatSpan, trx?: Transaction): Promise<VatSum[]> {
  const rows = await vatLines(span, trx)
    .groupBy('l.account', 'l.vat_code', 'l.vat_rate_bps', 'l.activity_id')
    .select('l.account', 'l.vat_code', 'l.vat_rate_bps', 'l.activity_id')
    .select(db.raw(`SUM(${TAX}) AS tax, SUM(${BASE}) AS base, SUM(${WITHOUT_BASE}) AS without_base`))
  return rows.map((row) => {
    const rateBps = COLLECTED_RATES[row.account] ?? row.vat_rate_bps
    return {
      account: row.account,
      code: row.vat_code,
      rateBps,
      activityId: row.activity_id,
      taxCents: Number(row.tax),
      baseCents: Number(row.base) + (rateBps ? Math.round((Number(row.without_base) * 10_000) / rateBps) : 0),
    }
  })
}

/** The rate that an account of collected VAT bears alone. */
export const COLLECTED_RATES: Record<string, number> = { 445710: 850, 445711: 210, 445712: 2000, 445713: 1000, 445714: 550 }

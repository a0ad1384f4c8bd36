import { BOX_RULES, type BoxRule } from '#accounting/vat/boxes'
import { vatLines, type VatSum } from '#accounting/vat/vat_lines'
import type { VatSpan } from '#accounting/vat/vat_span'
import { shareOf, sum } from '#core/cents'
import type { Day } from '#core/day'

export type BoxEntry = {
  entryId: number
  postedOn: Day
  label: string
  activity: string
  rateBps: number | null
  baseCents: number
  taxCents: number
}

export const boxRule = (code: string): BoxRule | undefined => BOX_RULES.find((rule) => rule.code === code)

const PAGE = 200

/** The lines that a box adds up, oldest first, a page at a time, and what they all come to. */
export async function boxEntries(rule: BoxRule, span: VatSpan, sums: VatSum[], after = 0) {
  const own = sums.filter(rule.takes)
  const totals = totalsOf(rule, own)
  if (own.length === 0) return { rows: [], next: null, ...totals }

  const query = vatLines(span)
    .join('activities as a', 'a.id', 'l.activity_id')
    .where('l.id', '>', after)
    .whereIn('l.account', [...new Set(own.map(({ account }) => account))])
    .orderBy('l.id')
    .limit(PAGE + 1)
    .select('l.id', 'l.entry_id', 'l.posted_on', 'l.account', 'l.vat_code', 'l.vat_rate_bps', 'l.vat_base_cents')
    .select('l.debit_cents', 'l.credit_cents', 'e.label', 'a.code')
  const codes = [...new Set(own.map(({ code }) => code))]
  void query.where((any) => {
    void any.whereIn(
      'l.vat_code',
      codes.filter((code) => code !== null)
    )
    if (codes.includes(null)) void any.orWhereNull('l.vat_code')
  })
  const rates = [...new Set(own.map(({ rateBps }) => rateBps))].filter((rate) => rate !== null)
  if (rule.shows.length === 2) void query.where((any) => void any.whereIn('l.vat_rate_bps', rates).orWhereNull('l.vat_rate_bps'))
  const rows = await query
  return {
    rows: rows.slice(0, PAGE).map((row) => entryOf(rule, row)),
    next: rows.length > PAGE ? (rows[PAGE - 1].id as number) : null,
    ...totals,
  }
}

function totalsOf({ isDeducted }: BoxRule, sums: VatSum[]) {
  const sign = isDeducted ? -1 : 1
  return {
    baseCents: sign * sum(sums.map(({ baseCents }) => baseCents)) || 0,
    taxCents: sign * sum(sums.map(({ taxCents }) => taxCents)) || 0,
  }
}

function entryOf({ isDeducted }: BoxRule, row: any): BoxEntry {
  const cents = Number(row.credit_cents) - Number(row.debit_cents)
  const isTax = row.account < '5'
  const ofTax = row.vat_rate_bps ? shareOf(Math.abs(cents), 10_000, row.vat_rate_bps) : 0
  const baseCents = isTax ? Math.sign(cents) * Math.abs(Number(row.vat_base_cents ?? ofTax)) : cents
  const sign = isDeducted ? -1 : 1
  return {
    entryId: row.entry_id,
    postedOn: row.posted_on,
    label: row.label,
    activity: row.code,
    rateBps: row.vat_rate_bps,
    baseCents: sign * baseCents || 0,
    taxCents: isTax ? sign * cents || 0 : 0,
  }
}

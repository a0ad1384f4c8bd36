import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Period } from '#core/period'
import type User from '#identity/user'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import { idsOf, owedBySource } from '#purchases/owed_by_source'

export const CLAIM_VIEWS = ['brouillons', 'presentees', 'a-rembourser', 'reglees'] as const
export type ClaimView = (typeof CLAIM_VIEWS)[number]

export type ClaimRow = {
  id: number
  number: string | null
  title: string
  period: Period
  person: string
  activity: string
  totalCents: number
  owedCents: number
  lines: number
  withoutReceipt: number
  submittedOn: Day | null
  returnedOn: Day | null
  approvedOn: Day | null
  waivedOn: Day | null
}

const PAGE = 50

/** The claims one may see, view by view, the latest first; `after` is the last one of the page before. */
export async function claimsQueue(user: User, view: ClaimView, after?: number) {
  const owed = await owedBySource(['468100'])
  const rows = await inView(rowsOf(user), view, owed)
    .if(after, (query) => query.where('c.id', '<', after!))
    .orderBy('c.id', 'desc')
    .limit(PAGE + 1)
    .select('c.*', 'p.first_name', 'p.last_name', 'a.code', 'a.trade_name')
    .select(db.raw('(SELECT COUNT(*) FROM expense_lines l WHERE l.expense_claim_id = c.id) AS line_count'))
    .select(
      db.raw(
        `(SELECT COUNT(*) FROM expense_lines l WHERE l.expense_claim_id = c.id AND l.receipt_id IS NULL AND l.category <> 'mileage') AS without_receipt`
      )
    )
  const page = rows.slice(0, PAGE).map((row) => read(row, owed))
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null }
}

/** How many stand in each view. */
export async function claimCounts(user: User): Promise<Record<ClaimView, number>> {
  const owed = await owedBySource(['468100'])
  const counts = await Promise.all(CLAIM_VIEWS.map((view) => inView(rowsOf(user), view, owed).count('* as total').first()))
  return Object.fromEntries(CLAIM_VIEWS.map((view, index) => [view, Number(counts[index].total)])) as Record<ClaimView, number>
}

const rowsOf = (user: User) =>
  db
    .from('expense_claims as c')
    .join('persons as p', 'p.id', 'c.person_id')
    .join('activities as a', 'a.id', 'c.activity_id')
    .whereIn('c.id', ExpenseClaim.visibleTo(user).select('expense_claims.id'))

function inView(query: ReturnType<typeof rowsOf>, view: ClaimView, owed: Map<string, number>) {
  if (view === 'brouillons') return query.whereNull('c.submitted_on').whereNull('c.number')
  if (view === 'presentees') return query.whereNotNull('c.submitted_on').whereNull('c.number')
  if (view === 'a-rembourser') return query.whereIn('c.id', idsOf(owed))
  return query.whereNotNull('c.number').whereNotIn('c.id', idsOf(owed))
}

const read = (row: any, owed: Map<string, number>): ClaimRow => ({
  id: row.id,
  number: row.number,
  title: row.title,
  period: row.period,
  person: `${row.first_name} ${row.last_name}`,
  activity: `${row.code} ${row.trade_name}`,
  totalCents: Number(row.total_cents),
  owedCents: owed.get(`expense_claim:${row.id}`) ?? 0,
  lines: Number(row.line_count),
  withoutReceipt: Number(row.without_receipt),
  submittedOn: row.submitted_on,
  returnedOn: row.returned_on,
  approvedOn: row.approved_on,
  waivedOn: row.waived_on,
})

import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { Day } from '#core/day'
import { firstDay, lastDay, type Period } from '#core/period'
import type Customer from '#sales/customers/customer'
import { familyOf } from '#ledger/party_family'
import { pageByKey, type Cursor, type Page } from '#sales/page_by_key'

/** Money that came in for invoices, what customers paid too much and still have with the house, what was given back. */
export const PAYMENT_VIEWS = { 'recus': 'Reçus', 'trop-percus': 'Trop-perçus à utiliser', 'rendus': 'Rendus' } as const

export type PaymentView = keyof typeof PAYMENT_VIEWS

export const PAYMENT_SORTS = { date: 'l.posted_on', montant: 'l.credit_cents', saisie: 'l.id' } as const

export type PaymentFilter = Cursor & {
  view: PaymentView
  sort?: string
  search?: string
  activityId?: number
  period?: Period
}

export type PaymentRow = {
  id: number
  on: Day
  label: string
  piece: string
  customer: string
  customerId: number | null
  activity: string
  /** Negative when it was given back. */
  cents: number
  /** What of it no invoice took yet. */
  openCents: number
  invoices: { id: number; number: string; cents: number }[]
}

/** One page of what customers paid, asked of the books: payments noted by hand and matched by the bank alike. */
export async function paymentList(filter: PaymentFilter, activityIds: number[] | null): Promise<Page<PaymentRow>> {
  const sort = paymentSort(filter.sort)
  const order = { column: PAYMENT_SORTS[sort.replace('-', '') as keyof typeof PAYMENT_SORTS], id: 'l.id', descending: sort.startsWith('-') }
  const query = narrowed(inView(moneyLines(activityIds), filter.view), filter).select('l.id', `${order.column} as sort_key`)
  const page = await pageByKey(query, order, filter)
  return { ...page, rows: await dressed(page.rows.map(({ id }) => id)) }
}

export const paymentSort = (asked = '') => (asked.replace('-', '') in PAYMENT_SORTS ? asked : '-saisie')

export async function paymentCounts(activityIds: number[] | null): Promise<Record<PaymentView, number>> {
  const count = async (view: PaymentView) => Number((await inView(moneyLines(activityIds), view).count('* as counted').first()).counted)
  return { 'recus': await count('recus'), 'trop-percus': await count('trop-percus'), 'rendus': await count('rendus') }
}

/** What a customer paid and was given back, the latest first, records merged into it with it. */
export async function paymentsOfCustomer(customer: Customer, activityIds: number[] | null): Promise<PaymentRow[]> {
  const rows = await moneyLines(activityIds)
    .whereIn('l.third_party_id', familyOf(customer.thirdPartyId))
    .orderBy('l.posted_on', 'desc')
    .orderBy('l.id', 'desc')
    .limit(100)
    .select('l.id')
  return dressed(rows.map(({ id }) => id))
}

function moneyLines(activityIds: number[] | null) {
  const query = db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .where('e.journal', 'like', 'BQ%')
    .whereIn('l.account', ['411000', '416000', '419700'])
    .whereNull('l.carries_id')
  return activityIds ? query.whereIn('l.activity_id', activityIds) : query
}

const USED = `(SELECT COALESCE(SUM(s.amount_cents), 0) FROM settlements s WHERE s.credit_line_id = l.id AND s.undone_on IS NULL)`

function inView(query: DatabaseQueryBuilderContract<any>, view: PaymentView) {
  if (view === 'rendus') return query.where('l.debit_cents', '>', 0)
  if (view === 'recus') return query.where('l.credit_cents', '>', 0)
  return query.where('l.account', '419700').whereRaw(`l.credit_cents > ${USED}`)
}

function narrowed(query: DatabaseQueryBuilderContract<any>, { search, activityId, period }: PaymentFilter) {
  if (activityId) void query.where('l.activity_id', activityId)
  if (period) void query.whereBetween('l.posted_on', [firstDay(period), lastDay(period)])
  if (search) {
    const words = `%${search.replace(/[%_\\]/g, '')}%`
    const named = db.from('third_parties').where('name', 'like', words).select('id')
    void query.where((any: any) =>
      any.where('e.piece', 'like', words).orWhere('e.label', 'like', words).orWhereIn('l.third_party_id', named)
    )
  }
  return query
}

async function dressed(ids: number[]): Promise<PaymentRow[]> {
  const rows = await db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .join('activities as a', 'a.id', 'l.activity_id')
    .leftJoin('third_parties as t', 't.id', 'l.third_party_id')
    .leftJoin('customers as c', 'c.third_party_id', 't.id')
    .whereIn('l.id', ids)
    .select('l.id', 'l.posted_on', 'l.debit_cents', 'l.credit_cents', 'e.label', 'e.piece', 'a.trade_name', 't.name', 'c.id as customer_id')
    .select('c.merged_into_id')
    .select(db.raw(`l.credit_cents - ${USED} AS open_cents`))
  const paid = await settledBy(ids)
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = known.get(id)!
    return {
      id,
      on: row.posted_on,
      label: row.label,
      piece: row.piece,
      customer: row.name,
      customerId: row.merged_into_id ?? row.customer_id,
      activity: row.trade_name,
      cents: Number(row.credit_cents) - Number(row.debit_cents),
      openCents: Math.max(Number(row.open_cents), 0),
      invoices: paid.get(id) ?? [],
    }
  })
}

/** The invoices that each line settled, or the credit note that it gave back. */
async function settledBy(ids: number[]) {
  const sides = [
    ['credit_line_id', 'debit_line_id'],
    ['debit_line_id', 'credit_line_id'],
  ] as const
  const found = new Map<number, PaymentRow['invoices']>()
  for (const [own, other] of sides) {
    const rows = await db
      .from('settlements as s')
      .join('entry_lines as o', 'o.id', `s.${other}`)
      .leftJoin('debt_moves as m', 'm.line_id', 'o.id')
      .leftJoin('entry_lines as f', 'f.id', 'm.origin_line_id')
      .joinRaw('INNER JOIN invoices i ON i.entry_id = COALESCE(f.entry_id, o.entry_id)')
      .whereIn(`s.${own}`, ids)
      .whereNull('s.undone_on')
      .orderBy('s.id')
      .select(`s.${own} as line_id`, 'i.id', 'i.number', 's.amount_cents')
    for (const row of rows) {
      const invoices = found.get(row.line_id) ?? []
      found.set(row.line_id, [...invoices, { id: row.id, number: row.number, cents: Number(row.amount_cents) }])
    }
  }
  return found
}

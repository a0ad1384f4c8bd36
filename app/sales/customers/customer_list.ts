import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { pageByKey, type Cursor, type Page } from '#sales/page_by_key'

export type CustomerView = 'actifs' | 'a-encaisser' | 'archives'

export type CustomerRow = {
  id: number
  kind: string
  name: string
  city: string | null
  siren: string | null
  open_cents: number
  last_on: string | null
  sort_key: string
}

export type CustomerFilter = Cursor & { view: CustomerView; search?: string }

/** One page of customers by name; what they owe is only of the activities that the reader sees. */
export async function customerList(filter: CustomerFilter, activityIds: number[] | null): Promise<Page<CustomerRow>> {
  const query = inView(seen(activityIds), filter.view, activityIds).select(
    'c.id',
    'c.kind',
    'c.name',
    'c.city',
    'c.siren',
    'c.name as sort_key'
  )
  if (filter.search) {
    const words = `%${filter.search.replace(/[%_\\]/g, '')}%`
    query.where((any) =>
      any
        .where('c.name', 'like', words)
        .orWhere('c.siren', 'like', words)
        .orWhere('c.city', 'like', words)
        .orWhere('c.email', 'like', words)
    )
  }
  const page = await pageByKey<CustomerRow>(query, { column: 'c.name', id: 'c.id', descending: false }, filter)
  const amounts = await amountsOf(
    page.rows.map(({ id }) => id),
    activityIds
  )
  return { ...page, rows: page.rows.map((row) => ({ ...row, ...(amounts.get(row.id) ?? { open_cents: 0, last_on: null }) })) }
}

export async function customerCounts(activityIds: number[] | null): Promise<Record<CustomerView, number>> {
  const count = async (view: CustomerView) => {
    const [row] = await inView(seen(activityIds), view, activityIds).count('* as counted')
    return Number(row.counted)
  }
  return { 'actifs': await count('actifs'), 'a-encaisser': await count('a-encaisser'), 'archives': await count('archives') }
}

function seen(activityIds: number[] | null) {
  const query = db.from('customers as c').whereNull('c.merged_into_id')
  if (!activityIds) return query
  return query.whereIn('c.id', (links) => links.from('activity_customers').whereIn('activity_id', activityIds).select('customer_id'))
}

function inView(query: DatabaseQueryBuilderContract, view: CustomerView, activityIds: number[] | null) {
  if (view === 'archives') return query.whereNotNull('c.archived_on')
  if (view === 'actifs') return query.whereNull('c.archived_on')
  return query.whereIn('c.id', (owing) => {
    owing
      .from('invoices as i')
      .join('customers as named', 'named.id', 'i.customer_id')
      .where('i.open_cents', '>', 0)
      .whereNot('i.kind', 'credit_note')
      .select(db.raw('COALESCE(named.merged_into_id, named.id)'))
    if (activityIds) owing.whereIn('i.activity_id', activityIds)
  })
}

/** What a customer owes and when it bought, records merged into it with it. */
async function amountsOf(customerIds: number[], activityIds: number[] | null) {
  const query = db
    .from('invoices as i')
    .join('customers as named', 'named.id', 'i.customer_id')
    .where((any) => any.whereIn('named.id', customerIds).orWhereIn('named.merged_into_id', customerIds))
    .whereNotNull('i.number')
    .groupByRaw('COALESCE(named.merged_into_id, named.id)')
    .select(db.raw('COALESCE(named.merged_into_id, named.id) AS kept_id'))
    .select(db.raw("SUM(CASE WHEN i.kind = 'credit_note' THEN -i.open_cents ELSE i.open_cents END) AS open_cents"))
    .max('i.issued_on as last_on')
  if (activityIds) query.whereIn('i.activity_id', activityIds)
  return new Map((await query).map((row) => [Number(row.kept_id), { open_cents: Number(row.open_cents), last_on: row.last_on as string }]))
}

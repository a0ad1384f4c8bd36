import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { Day } from '#core/day'
import { firstDay, lastDay, type Period } from '#core/period'
import { orderOf, sortOf, SORTS, type View } from '#sales/invoices/queue_views'
import { pageByKey, type Cursor, type Page } from '#sales/page_by_key'

export type QueueFilter = Cursor & {
  view: View
  /** `date`, or `-date` from the latest. */
  sort?: string
  search?: string
  activityId?: number
  period?: Period
  /** These alone, of those. */
  ids?: number[]
}

export type QueueRow = {
  id: number
  kind: 'invoice' | 'deposit_invoice' | 'credit_note'
  number: string | null
  title: string
  customer: string
  activity: string
  issued_on: Day | null
  due_on: Day | null
  submitted_on: Day | null
  returned_on: Day | null
  written_off_on: Day | null
  net_cents: number
  vat_cents: number
  total_cents: number
  open_cents: number
  deducted_cents: number
}

/** One page of a tab. `activityIds` are those the reader sees; null when it is all of them. */
export async function invoiceQueue(filter: QueueFilter, activityIds: number[] | null, today: Day): Promise<Page<QueueRow>> {
  const order = orderOf(sortOf(filter.view, filter.sort))
  // The page is found in the invoices alone, then dressed with its names: a join would lead the database astray.
  const query = db.from('invoices as i').select('i.id', `${order.column} as sort_key`)
  if (order.column === SORTS.client) query.join('customers as c', 'c.id', 'i.customer_id')
  await inView(query, filter.view, today, order.column)
  narrowed(query, filter, activityIds)
  if (filter.search) await matching(query, filter.search, activityIds)
  const page = await pageByKey(query, order, filter)
  return { ...page, rows: await dressed(page.rows.map(({ id }) => id)) }
}

async function dressed(ids: number[]): Promise<QueueRow[]> {
  const rows: QueueRow[] = await db
    .from('invoices as i')
    .join('customers as c', 'c.id', 'i.customer_id')
    .join('activities as a', 'a.id', 'i.activity_id')
    .whereIn('i.id', ids)
    .select(
      'i.id',
      'i.kind',
      'i.number',
      'i.title',
      'i.issued_on',
      'i.due_on',
      'i.submitted_on',
      'i.returned_on',
      'i.written_off_on',
      'i.net_cents',
      'i.vat_cents',
      'i.total_cents',
      'i.open_cents',
      'i.deducted_cents'
    )
    .select('c.name as customer', 'a.trade_name as activity')
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => known.get(id)!)
}

async function inView(query: DatabaseQueryBuilderContract, view: View, today: Day, sorted: string): Promise<void> {
  if (view === 'brouillons') query.whereNull('i.number').whereNull('i.submitted_on')
  else if (view === 'a-valider') query.whereNull('i.number').whereNotNull('i.submitted_on')
  else if (view === 'emises') await open(query, '>=', today, sorted)
  else if (view === 'en-retard') await open(query, '<', today, sorted)
  // Nearly all of a house's invoices are paid: the order's index serves better than this condition's would.
  else if (view === 'payees') query.whereRaw('i.open_cents + 0 = 0').whereNotNull('i.due_on').whereNull('i.written_off_on')
  else if (view === 'pertes') query.whereIn('i.id', (few) => few.from('write_offs').select('invoice_id')).whereNotNull('i.written_off_on')
  else query.where('i.kind', 'credit_note').whereNotNull('i.issued_on')
}

const MANY = 2_000

/**
 * By due date their own index knows both. Otherwise, as few are open, they are found first, then sorted; where many are,
 * those of a page are soon met in the order itself.
 */
async function open(query: DatabaseQueryBuilderContract, due: '>=' | '<', today: Day, sorted: string): Promise<void> {
  const opened = () => db.from('invoices').where('open_cents', '>', 0).where('due_on', due, today)
  if (sorted === SORTS.echeance) return void query.where('i.open_cents', '>', 0).where('i.due_on', due, today)
  if ((await opened().offset(MANY).limit(1).select('id')).length === 0) return void query.whereIn('i.id', opened().select('id'))
  query.whereRaw('i.open_cents + 0 > 0').where('i.due_on', due, today)
}

function narrowed(query: DatabaseQueryBuilderContract, { activityId, period, ids }: QueueFilter, activityIds: number[] | null) {
  if (activityIds) query.whereIn('i.activity_id', activityIds)
  if (activityId) query.where('i.activity_id', activityId)
  if (ids) query.whereIn('i.id', ids)
  if (period) query.whereBetween('i.issued_on', [firstDay(period), lastDay(period)])
}

const plain = (search: string) => search.replace(/[%_\\]/g, '')

/** All that begins so: a range, which the index of the numbers knows on both databases. */
const beginning = (words: string): [string, string] => [words, `${words}ZZZZ`]

/** The beginning of a number, else a part of the title or of the customer's name, each found in its own index. */
async function matching(query: DatabaseQueryBuilderContract, search: string, activityIds: number[] | null): Promise<void> {
  if (/^(FA|[FA])\d/i.test(search)) return void query.whereBetween('i.number', beginning(plain(search).toUpperCase()))
  const titles = db.from('invoices').where('title', 'like', `%${plain(search)}%`)
  const titled = await latestOf(activityIds ? titles.whereIn('activity_id', activityIds) : titles)
  const named = await latestOf(db.from('customers').where('name', 'like', `%${plain(search)}%`))
  query.where((any) => any.whereIn('i.id', titled).orWhereIn('i.customer_id', named))
}

/** The sum keeps the database from opening every row in the order of its identifier: an index of words has both. */
async function latestOf(query: DatabaseQueryBuilderContract): Promise<number[]> {
  return (await query.orderByRaw('id + 0 DESC').limit(1000).select('id')).map(({ id }) => id)
}

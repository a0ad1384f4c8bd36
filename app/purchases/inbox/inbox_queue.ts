import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type User from '#identity/user'
import ReceivedEInvoice, { ROUTED_BY } from '#purchases/inbox/received_einvoice'

export const INBOX_VIEWS = {
  'a-orienter': 'À orienter',
  'a-approuver': 'À approuver',
  'repondues': 'Répondues',
} as const

export type InboxView = keyof typeof INBOX_VIEWS

export type InboxRow = {
  id: number
  number: string
  supplier: string
  activity: string | null
  routedBy: string | null
  invoicedOn: Day
  dueOn: Day | null
  receivedOn: Day
  totalCents: number
  isDisputed: boolean
  supplierInvoiceId: number | null
  isRefused: boolean
}

const PAGE = 50

/** The electronic invoices that one may see, view by view, the latest first; `search` is a part of a number or of a name. */
export async function inboxQueue(user: User, view: InboxView, { after, search }: { after?: number; search?: string } = {}) {
  const rows = await inView(seenBy(user, search), view)
    .if(after, (query) => query.where('r.id', '<', after!))
    .leftJoin('activities as a', 'a.id', 'r.activity_id')
    .orderBy('r.id', 'desc')
    .limit(PAGE + 1)
    .select('r.id', 'r.number', 'r.supplier_name', 'r.routed_by', 'r.invoiced_on', 'r.due_on', 'r.received_on', 'r.total_cents')
    .select('r.supplier_invoice_id', 'a.code', 'a.trade_name')
  const page = rows.slice(0, PAGE)
  const said = await codesOf(page.map(({ id }) => `received_einvoice:${id}`))
  return {
    rows: page.map((row) => read(row, said.get(`received_einvoice:${row.id}`) ?? [])),
    next: rows.length > PAGE ? page.at(-1)!.id : null,
  }
}

export async function inboxCounts(user: User): Promise<Record<InboxView, number>> {
  const views = Object.keys(INBOX_VIEWS) as InboxView[]
  const counts = await Promise.all(views.map((view) => inView(seenBy(user), view).count('* as total').first()))
  return Object.fromEntries(views.map((view, rank) => [view, Number(counts[rank].total)])) as Record<InboxView, number>
}

const seenBy = (user: User, search?: string) =>
  db
    .from('received_einvoices as r')
    .whereIn('r.id', ReceivedEInvoice.visibleTo(user).select('received_einvoices.id'))
    .if(search, (query) =>
      query.where((any) =>
        ['r.number', 'r.supplier_name'].forEach((column) => any.orWhereRaw(`LOWER(${column}) LIKE ?`, [`%${search!.toLowerCase()}%`]))
      )
    )

function inView(query: ReturnType<typeof seenBy>, view: InboxView) {
  if (view === 'repondues') return query.whereNotNull('r.answered_on')
  query.whereNull('r.answered_on')
  return view === 'a-orienter' ? query.whereNull('r.activity_id') : query.whereNotNull('r.activity_id')
}

async function codesOf(subjects: string[]) {
  const rows = await db.from('lifecycle_statuses').whereIn('subject', subjects).orderBy('id').select('subject', 'code')
  return Map.groupBy(rows, ({ subject }) => subject as string)
}

const read = (row: any, said: { code: number }[]): InboxRow => ({
  id: row.id,
  number: row.number,
  supplier: row.supplier_name,
  activity: row.code ? `${row.code} ${row.trade_name}` : null,
  routedBy: row.routed_by ? ROUTED_BY[row.routed_by as keyof typeof ROUTED_BY] : null,
  invoicedOn: row.invoiced_on,
  dueOn: row.due_on,
  receivedOn: row.received_on,
  totalCents: Number(row.total_cents),
  isDisputed: said.some(({ code }) => code === 207),
  supplierInvoiceId: row.supplier_invoice_id,
  isRefused: said.some(({ code }) => code === 210),
})

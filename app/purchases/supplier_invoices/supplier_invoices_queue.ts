import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type User from '#identity/user'
import { idsOf, owedBySource } from '#purchases/owed_by_source'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'

export const PURCHASE_VIEWS = ['a-enregistrer', 'a-payer', 'payees'] as const
export type PurchaseView = (typeof PURCHASE_VIEWS)[number]

export type PurchaseRow = {
  id: number
  number: string
  label: string
  supplier: string
  activity: string
  invoicedOn: Day
  dueOn: Day
  bookedOn: Day | null
  totalCents: number
  owedCents: number
  hasBill: boolean
}

const PAGE = 50

/** The suppliers' invoices one may see, view by view, the latest first; `search` is a part of a number, a supplier or a label. */
export async function supplierInvoicesQueue(user: User, view: PurchaseView, { after, search }: { after?: number; search?: string } = {}) {
  const owed = await owedBySource(['401000', '404000'])
  const rows = await inView(rowsOf(user, search), view, owed)
    .if(after, (query) => query.where('i.id', '<', after!))
    .orderBy('i.id', 'desc')
    .limit(PAGE + 1)
    .select('i.*', 's.name as supplier', 'a.code', 'a.trade_name')
  const page = rows.slice(0, PAGE).map((row) => read(row, owed))
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null }
}

/** How many stand in each view, and what is owed in all, in cents. */
export async function supplierInvoiceCounts(user: User) {
  const owed = await owedBySource(['401000', '404000'])
  const counts = await Promise.all(PURCHASE_VIEWS.map((view) => inView(rowsOf(user), view, owed).count('* as total').first()))
  return Object.fromEntries(PURCHASE_VIEWS.map((view, index) => [view, Number(counts[index].total)])) as Record<PurchaseView, number>
}

const rowsOf = (user: User, search?: string) =>
  db
    .from('supplier_invoices as i')
    .join('suppliers as s', 's.id', 'i.supplier_id')
    .join('activities as a', 'a.id', 'i.activity_id')
    .whereIn('i.id', SupplierInvoice.visibleTo(user).select('supplier_invoices.id'))
    .if(search, (query) =>
      query.where((any) =>
        ['i.number', 'i.label', 's.name'].forEach((column) => any.orWhereRaw(`LOWER(${column}) LIKE ?`, [`%${search!.toLowerCase()}%`]))
      )
    )

function inView(query: ReturnType<typeof rowsOf>, view: PurchaseView, owed: Map<string, number>) {
  if (view === 'a-enregistrer') return query.whereNull('i.entry_id')
  if (view === 'a-payer') return query.whereIn('i.id', idsOf(owed))
  return query.whereNotNull('i.entry_id').whereNotIn('i.id', idsOf(owed))
}

const read = (row: any, owed: Map<string, number>): PurchaseRow => ({
  id: row.id,
  number: row.number,
  label: row.label,
  supplier: row.supplier,
  activity: `${row.code} ${row.trade_name}`,
  invoicedOn: row.invoiced_on,
  dueOn: row.due_on,
  bookedOn: row.booked_on,
  totalCents: Number(row.total_cents),
  owedCents: owed.get(`supplier_invoice:${row.id}`) ?? 0,
  hasBill: row.document_id !== null,
})

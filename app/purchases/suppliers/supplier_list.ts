import db from '@adonisjs/lucid/services/db'
import Activity from '#activities/activity'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import type User from '#identity/user'
import { openItems } from '#ledger/open_items'
import Supplier from '#purchases/suppliers/supplier'

export const SUPPLIER_VIEWS = ['tous', 'a-payer'] as const
export type SupplierView = (typeof SUPPLIER_VIEWS)[number]

export type SupplierRow = {
  id: number
  code: string
  name: string
  siren: string | null
  vatNumber: string | null
  country: string
  lastOn: Day | null
  boughtCents: number
  owedCents: number
  hasIban: boolean
}

const PAGE = 50

type Filter = { view: SupplierView; search?: string; after?: string; year: string; page?: number }

/** The suppliers one may see by name: what was bought from each in a year, before tax, and what is still owed, on the activities one sees. */
export async function supplierList(user: User, { view, search, after, year, page = PAGE }: Filter) {
  const owed = await owedBySupplier(user)
  const rows = await inView(suppliersOf(user), view, owed)
    .join('third_parties as t', 't.id', 's.third_party_id')
    .if(search, (query) => {
      const words = `%${search!.replace(/[%_\\]/g, '').toLowerCase()}%`
      query.where((any) => any.whereRaw('LOWER(s.name) LIKE ?', [words]).orWhereRaw('s.siren LIKE ?', [words]))
    })
    .if(after, (query) => query.where('s.name', '>', after!))
    .orderBy('s.name')
    .limit(page + 1)
    .select('s.*', 't.code', 't.iban')
  const shown = rows.slice(0, page)
  const bought = await boughtFrom(
    shown.map(({ id }) => id),
    user,
    year
  )
  return {
    rows: shown.map((row): SupplierRow => ({
      id: row.id,
      code: row.code,
      name: row.name,
      siren: row.siren,
      vatNumber: row.vat_number,
      country: row.country,
      hasIban: row.iban !== null,
      owedCents: owed.get(row.third_party_id) ?? 0,
      lastOn: null,
      boughtCents: 0,
      ...bought.get(row.id),
    })),
    next: rows.length > page ? (shown.at(-1)!.name as string) : null,
    owedCents: sum([...owed.values()]),
  }
}

export async function supplierCounts(user: User): Promise<Record<SupplierView, number>> {
  const owed = await owedBySupplier(user)
  const count = async (view: SupplierView) => Number((await inView(suppliersOf(user), view, owed).count('* as counted').first()).counted)
  return { 'tous': await count('tous'), 'a-payer': await count('a-payer') }
}

const suppliersOf = (user: User) => db.from('suppliers as s').whereIn('s.id', Supplier.visibleTo(user).select('suppliers.id'))

const inView = (query: ReturnType<typeof suppliersOf>, view: SupplierView, owed: Map<number, number>) =>
  view === 'a-payer' ? query.whereIn('s.third_party_id', [...owed.keys()]) : query

/** What the house owes each supplier on the activities one sees, in cents, by third party; credit notes come off. */
async function owedBySupplier(user: User) {
  const seen = await seenBy(user)
  const owed = new Map<number, number>()
  for (const { thirdPartyId, activityId, openCents } of await openItems({ accounts: ['401000', '404000'] })) {
    if (!seen || seen.has(activityId)) owed.set(thirdPartyId, (owed.get(thirdPartyId) ?? 0) - openCents)
  }
  return new Map([...owed].filter(([, cents]) => cents > 0))
}

/** The activities whose purchases a person reads; null when it is all of them. */
export async function seenBy(user: User): Promise<Set<number> | null> {
  if (user.may('approve_expenses', 'books', 'books_readonly')) return null
  return new Set((await Activity.visibleTo(user).select('activities.id')).map(({ id }) => id))
}

async function boughtFrom(supplierIds: number[], user: User, year: string) {
  const seen = await seenBy(user)
  const query = db
    .from('supplier_invoices')
    .whereIn('supplier_id', supplierIds)
    .groupBy('supplier_id')
    .select('supplier_id')
    .max('invoiced_on as last_on')
    .select(
      db.raw('SUM(CASE WHEN invoiced_on BETWEEN ? AND ? AND entry_id IS NOT NULL THEN net_cents ELSE 0 END) AS bought', [
        `${year}-01-01`,
        `${year}-12-31`,
      ])
    )
  if (seen) void query.whereIn('activity_id', [...seen])
  return new Map((await query).map((row) => [row.supplier_id as number, { lastOn: row.last_on as Day, boughtCents: Number(row.bought) }]))
}

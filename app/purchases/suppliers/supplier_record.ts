import db from '@adonisjs/lucid/services/db'
import { sum } from '#core/cents'
import { yearOf, type Day } from '#core/day'
import type User from '#identity/user'
import { openItems } from '#ledger/open_items'
import type Supplier from '#purchases/suppliers/supplier'
import { seenBy } from '#purchases/suppliers/supplier_list'

export type BoughtRow = {
  id: number
  number: string
  label: string
  activity: string
  invoicedOn: Day
  dueOn: Day
  bookedOn: Day | null
  netCents: number
  vatCents: number
  totalCents: number
  owedCents: number
  hasBill: boolean
}

/** All that the page of a supplier shows, of the activities that the reader sees; what is owed is asked of the ledger. */
export async function supplierRecord(supplier: Supplier, user: User, on: Day) {
  const seen = await seenBy(user)
  const items = await openItems({ thirdPartyId: supplier.thirdPartyId, accounts: ['401000', '404000'] })
  const open = items.filter(({ activityId }) => !seen || seen.has(activityId))
  const invoices = await invoicesOf(supplier, seen, owedBy(open))
  const booked = invoices.filter(({ bookedOn }) => bookedOn)
  const year = yearOf(on)
  return {
    invoices,
    owedCents: -sum(open.map(({ openCents }) => openCents)) || 0,
    yearCents: sum(booked.filter(({ invoicedOn }) => yearOf(invoicedOn) === year).map(({ netCents }) => netCents)),
    formerCents: sum(booked.filter(({ invoicedOn }) => yearOf(invoicedOn) === year - 1).map(({ netCents }) => netCents)),
    year,
    accounts: await accountsOf(supplier, seen),
  }
}

function owedBy(items: { source: string; openCents: number }[]) {
  const owed = new Map<string, number>()
  for (const { source, openCents } of items) owed.set(source, (owed.get(source) ?? 0) - openCents)
  return owed
}

async function invoicesOf(supplier: Supplier, seen: Set<number> | null, owed: Map<string, number>): Promise<BoughtRow[]> {
  const query = db
    .from('supplier_invoices as i')
    .join('activities as a', 'a.id', 'i.activity_id')
    .where('i.supplier_id', supplier.id)
    .orderBy('i.invoiced_on', 'desc')
    .orderBy('i.id', 'desc')
    .select('i.*', 'a.code', 'a.trade_name')
  if (seen) void query.whereIn('i.activity_id', [...seen])
  return (await query).map((row) => ({
    id: row.id,
    number: row.number,
    label: row.label,
    activity: `${row.code} ${row.trade_name}`,
    invoicedOn: row.invoiced_on,
    dueOn: row.due_on,
    bookedOn: row.booked_on,
    netCents: Number(row.net_cents),
    vatCents: Number(row.vat_cents),
    totalCents: Number(row.total_cents),
    owedCents: owed.get(`supplier_invoice:${row.id}`) ?? 0,
    hasBill: row.document_id !== null,
  }))
}

/** Where what one buys from them goes in the books, the most first. */
async function accountsOf(supplier: Supplier, seen: Set<number> | null) {
  const query = db
    .from('supplier_invoice_lines as l')
    .join('supplier_invoices as i', 'i.id', 'l.supplier_invoice_id')
    .join('accounts as a', 'a.number', 'l.account')
    .where('i.supplier_id', supplier.id)
    .groupBy('l.account', 'a.label')
    .orderByRaw('SUM(l.net_cents) DESC')
    .limit(3)
    .select('l.account', 'a.label')
  if (seen) void query.whereIn('i.activity_id', [...seen])
  return (await query).map(({ account, label }) => `${account} ${label}`)
}

import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { ReadInvoice } from '#einvoicing/reading/read_invoice'

export type Route = { activityId: number; by: 'code' | 'habit' }

/** The invoices of a supplier that make a habit. */
const A_HABIT = 2
const REMEMBERED = 5

/**
 * Which activity an invoice is for: the purchase code that it bears (BT-10, BT-13 or BT-18), else the activity for which
 * this supplier always works; null when a person must choose.
 */
export async function routeOf(invoice: ReadInvoice, on: Day): Promise<Route | null> {
  const byCode = await activityOfCode(invoice, on)
  if (byCode) return { activityId: byCode, by: 'code' }
  const byHabit = await activityOfHabit(invoice, on)
  return byHabit ? { activityId: byHabit, by: 'habit' } : null
}

/** Codes of two activities on one invoice tell nothing. */
async function activityOfCode({ buyerReference, orderNumber, objectReference }: ReadInvoice, on: Day) {
  const words = [buyerReference, orderNumber, objectReference].flatMap((reference) => [
    reference,
    ...(reference?.split(/[\s,;:/#]+/) ?? []),
  ])
  const said = new Set(words.filter(Boolean).map((word) => word!.toUpperCase()))
  const coded = await openActivities(on).whereNotNull('purchase_code').select('id', 'purchase_code')
  const found = coded.filter((row) => said.has(row.purchase_code.toUpperCase()))
  return found.length === 1 ? found[0].id : null
}

async function activityOfHabit({ supplier }: ReadInvoice, on: Day): Promise<number | null> {
  const latest = await db
    .from('supplier_invoices as i')
    .join('suppliers as s', 's.id', 'i.supplier_id')
    .where((any) => {
      any.whereRaw('LOWER(s.name) = ?', [supplier.name.toLowerCase()])
      if (supplier.siren) any.orWhere('s.siren', supplier.siren)
    })
    .orderBy('i.id', 'desc')
    .limit(REMEMBERED)
    .select('i.activity_id')
  const activities = new Set(latest.map((row) => row.activity_id))
  if (latest.length < A_HABIT || activities.size > 1) return null
  const open = await openActivities(on).where('id', latest[0].activity_id).select('id').first()
  return open?.id ?? null
}

const openActivities = (on: Day) =>
  db
    .from('activities')
    .where('opened_on', '<=', on)
    .where((still) => still.whereNull('closed_on').orWhere('closed_on', '>=', on))

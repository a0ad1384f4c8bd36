import db from '@adonisjs/lucid/services/db'
import { addDays, daysBetween, latest, longDay, type Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { ENDS_BADLY, STATUSES, type StatusCode } from '#einvoicing/lifecycle/statuses'
import ReminderStep from '#sales/reminders/reminder_step'

export type LateInvoice = {
  id: number
  number: string
  title: string
  customerId: number
  customer: string
  email: string | null
  activity: string
  dueOn: Day
  daysLate: number
  openCents: number
  /** The last reminder, when there was one. */
  lastRank: number
  lastOn: Day | null
  /** The step that comes, and the day it is due; null once the ladder was climbed. */
  step: ReminderStep | null
  stepOn: Day | null
  /** Why nobody reminds of it. */
  held: string | null
}

type Narrowed = { activityIds?: number[] | null; invoiceId?: number }

/** Invoices that customers should have paid, the most late first, with what to do of each. What is owed of an invoice, the database keeps on it as the ledger settles. */
export async function lateInvoices(on: Day, { activityIds, invoiceId }: Narrowed = {}, trx?: Transaction): Promise<LateInvoice[]> {
  const query = (trx ?? db)
    .from('invoices as i')
    .join('customers as c', 'c.id', 'i.customer_id')
    .join('activities as a', 'a.id', 'i.activity_id')
    .where('i.open_cents', '>', 0)
    .where('i.due_on', '<', on)
    .whereNot('i.kind', 'credit_note')
    .orderBy('i.due_on')
    .orderBy('i.id')
    .select('i.id', 'i.number', 'i.title', 'i.customer_id', 'i.due_on', 'c.name as customer', 'c.email', 'a.trade_name as activity')
    .select('i.open_cents')
  if (activityIds) query.whereIn('i.activity_id', activityIds)
  if (invoiceId) query.where('i.id', invoiceId)
  const rows = await query
  const client = trx ?? (db.connection() as Transaction)
  const ids = rows.map((row) => row.id)
  const last = await lastReminders(ids, client)
  const held = await heldOnes(rows, client)
  const ladder = await ReminderStep.query({ client }).orderBy('rank')
  return rows.map((row) => {
    const former = last.get(row.id)
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      customerId: row.customer_id,
      customer: row.customer,
      email: row.email,
      activity: row.activity,
      dueOn: row.due_on,
      daysLate: daysBetween(row.due_on, on),
      openCents: Number(row.open_cents),
      lastRank: former?.rank ?? 0,
      lastOn: former?.on ?? null,
      ...nextStep(ladder, row.due_on, former),
      held: held.get(row.id) ?? null,
    }
  })
}

/** Step by step: one that was reminded late is left the time that the ladder gives between two steps. */
function nextStep(ladder: ReminderStep[], dueOn: Day, former?: { rank: number; on: Day }) {
  const index = ladder.findIndex(({ rank }) => rank > (former?.rank ?? 0))
  const step = ladder[index]
  if (!step) return { step: null, stepOn: null }
  const byLateness = addDays(dueOn, step.daysLate)
  if (!former) return { step, stepOn: byLateness }
  return { step, stepOn: latest(byLateness, addDays(former.on, step.daysLate - (ladder[index - 1]?.daysLate ?? 0))) }
}

async function lastReminders(ids: number[], client: Transaction) {
  const rows = await client.from('reminders').whereIn('invoice_id', ids).orderBy('rank').select('invoice_id', 'rank', 'reminded_on')
  return new Map(rows.map((row) => [row.invoice_id as number, { rank: row.rank as number, on: row.reminded_on as Day }]))
}

/** A customer disputes, or did not get it: one answers before one reminds. */
const DISPUTED: StatusCode[] = [207, 208, ...ENDS_BADLY]

async function heldOnes(rows: { id: number; customer_id: number }[], client: Transaction) {
  const subjects = rows.map(({ id }) => `invoice:${id}`)
  const statuses = await client.from('lifecycle_statuses').whereIn('subject', subjects).orderBy('id').select('subject', 'code')
  const lives = new Map(statuses.map(({ subject, code }) => [subject as string, code as StatusCode]))
  const stops = await client
    .from('reminder_stops')
    .whereNull('lifted_on')
    .where(
      (any) =>
      any
        .whereIn('invoice_id', rows.map(({ id }) => id)) // prettier-ignore
        .orWhereIn('customer_id', rows.map((row) => row.customer_id)) // prettier-ignore
    )
    .select('invoice_id', 'customer_id', 'reason', 'stopped_on')
  const doubts = await client.from('doubtful_debts').whereNull('ended_on').whereIn('invoice_id', rows.map(({ id }) => id)).select('invoice_id', 'doubted_on') // prettier-ignore
  const held = new Map<number, string>()
  for (const { id, customer_id: customerId } of rows) {
    const stop = stops.find((one) => one.invoice_id === id || one.customer_id === customerId)
    const code = lives.get(`invoice:${id}`)
    const doubt = doubts.find((one) => one.invoice_id === id)
    if (doubt) held.set(id, `Créance douteuse depuis le ${longDay(doubt.doubted_on)} : elle se réclame au cas par cas.`)
    else if (stop) held.set(id, `Arrêtée le ${longDay(stop.stopped_on)} : ${stop.reason}`)
    else if (code && DISPUTED.includes(code)) held.set(id, `${STATUSES[code]} chez le client : répondez-lui d’abord.`)
  }
  return held
}

/** Somebody may write now. */
export const isToRemind = ({ held, stepOn }: LateInvoice, on: Day) => !held && stepOn !== null && stepOn <= on

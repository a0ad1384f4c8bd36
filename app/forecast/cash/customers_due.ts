import db from '@adonisjs/lucid/services/db'
import { shareOf, splitCents, sum } from '#core/cents'
import { addDays, latest, type Day } from '#core/day'
import type { BooksToday } from '#forecast/cash/books_today'
import type { CashRow } from '#forecast/cash/cash_row'
import { stillToCome } from '#forecast/cash/expected_days'
import type { PaymentHabits } from '#forecast/cash/payment_habits'

/**
 * What customers owe: each open invoice on the day its customer usually pays, at its term when they have no habit. What
 * the account of customers holds beside invoices is a row of its own, so that all of it is counted once.
 */
export async function customersDue(books: BooksToday, habits: PaymentHabits): Promise<CashRow[]> {
  const invoices = await openInvoices(books, habits)
  const byActivity = Map.groupBy(invoices, ({ activityId }) => activityId)
  return books.activityIds.flatMap((id) => {
    const own = byActivity.get(id) ?? []
    return [...withPendingVat(own, -books.held(id, '44574') || 0), ...othersOf(books, id, sum(own.map(({ cents }) => cents)))]
  })
}

type Open = CashRow & { taxCents: number }

async function openInvoices({ on, activityId, trx }: BooksToday, habits: PaymentHabits): Promise<Open[]> {
  const query = (trx ?? db)
    .from('invoices as i')
    .join('customers as c', 'c.id', 'i.customer_id')
    .where('i.open_cents', '>', 0)
    .where('i.issued_on', '<=', on)
    .select('i.id', 'i.number', 'i.kind', 'i.activity_id', 'i.issued_on', 'i.due_on', 'i.open_cents', 'i.vat_cents', 'i.total_cents')
    .select('c.name', 'c.third_party_id')
  if (activityId) query.where('i.activity_id', activityId)
  return (await query).map((row) => {
    const sign = row.kind === 'credit_note' ? -1 : 1
    const cents = sign * Number(row.open_cents)
    return {
      activityId: row.activity_id,
      on: expectedOn(row, habits, on),
      nature: 'customers',
      kind: 'due',
      label: `${row.name}, ${row.kind === 'credit_note' ? 'avoir' : 'facture'} ${row.number}`,
      cents,
      taxCents: shareOf(Number(row.vat_cents), cents, Number(row.total_cents)),
      href: `/ventes/${row.id}`,
    }
  })
}

function expectedOn(row: { third_party_id: number; issued_on: Day; due_on: Day | null }, habits: PaymentHabits, on: Day): Day {
  const days = habits.daysOf(row.third_party_id)
  if (days !== null) return stillToCome(addDays(row.issued_on, days), on)
  return stillToCome(row.due_on ?? addDays(row.issued_on, habits.usualDays ?? 30), on)
}

/** The VAT that waits for customers comes with their money, each invoice for its part. */
function withPendingVat(rows: Open[], pendingCents: number): CashRow[] {
  const parts = splitCents(pendingCents, rows.map(({ taxCents }) => Math.max(0, taxCents))) // prettier-ignore
  return rows.map(({ taxCents, ...row }, rank) => ({ ...row, vatCents: parts[rank] }))
}

const OTHERS = [
  { prefix: '462', label: 'Cessions à encaisser', days: 60 },
  { prefix: '4417', label: 'Subventions à recevoir', days: 60 },
]

function othersOf({ on, held }: BooksToday, activityId: number, invoicedCents: number): CashRow[] {
  const rest = held(activityId, '411') - invoicedCents
  const row = { activityId, nature: 'receivables', kind: 'due' } as const
  return [
    { ...row, on: addDays(on, 30), label: rest > 0 ? 'Créances sans facture ici' : 'Trop-perçus de clients', cents: rest },
    ...OTHERS.map(({ prefix, label, days }) => ({ ...row, on: latest(addDays(on, days), on), label, cents: held(activityId, prefix) })),
  ].filter(({ cents }) => cents !== 0)
}

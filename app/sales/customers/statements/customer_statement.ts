import db from '@adonisjs/lucid/services/db'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { openItems } from '#ledger/open_items'
import { familyOf } from '#ledger/party_family'
import type Customer from '#sales/customers/customer'
import { customerFamily } from '#sales/customers/customer_family'

const ACCOUNTS = ['411000', '416000', '419700']

export type StatementLine = { on: Day; piece: string; label: string; debitCents: number; creditCents: number; balanceCents: number }

export type UnpaidInvoice = { number: string; issuedOn: Day; dueOn: Day; totalCents: number; openCents: number; isLate: boolean }

export type CustomerStatement = {
  from: Day
  to: Day
  openingCents: number
  lines: StatementLine[]
  closingCents: number
  unpaid: UnpaidInvoice[]
  /** What the house owes the customer: overpayments and credit notes. */
  heldCents: number
}

/**
 * A customer's account between two days, as the books tell it, records merged into it with it: what it owed, each invoice
 * and each payment, what it owes. Of the activities that the reader sees; a carried balance is not told twice.
 */
export async function customerStatement(
  customer: Customer,
  { from, to }: { from: Day; to: Day },
  activityIds: number[] | null
): Promise<CustomerStatement> {
  const rows = await linesUntil(customer, to, activityIds)
  const before = rows.filter((row) => row.posted_on < from)
  const openingCents = sum(before.map(netOf))
  let balanceCents = openingCents
  const lines = rows
    .filter((row) => row.posted_on >= from)
    .map((row): StatementLine => {
      balanceCents += netOf(row)
      const { posted_on: on, piece, label } = row
      return { on, piece, label, debitCents: Number(row.debit_cents), creditCents: Number(row.credit_cents), balanceCents }
    })
  const items = (await openItems({ thirdPartyId: customer.thirdPartyId, accounts: ACCOUNTS, until: to })).filter(
    ({ activityId }) => !activityIds || activityIds.includes(activityId)
  )
  return {
    from,
    to,
    openingCents,
    lines,
    closingCents: balanceCents,
    unpaid: await unpaidOf(customer, to, activityIds),
    heldCents: -sum(items.map(({ openCents }) => Math.min(openCents, 0))) || 0,
  }
}

const netOf = (row: any) => Number(row.debit_cents) - Number(row.credit_cents)

async function linesUntil(customer: Customer, to: Day, activityIds: number[] | null) {
  const query = db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .whereIn('l.third_party_id', familyOf(customer.thirdPartyId))
    .whereIn('l.account', ACCOUNTS)
    .whereNot('e.journal', 'AN')
    .where('l.posted_on', '<=', to)
    .orderBy('l.posted_on')
    .orderBy('l.id')
    .select('l.posted_on', 'l.debit_cents', 'l.credit_cents', 'e.piece', 'e.label')
  return activityIds ? query.whereIn('l.activity_id', activityIds) : query
}

async function unpaidOf(customer: Customer, to: Day, activityIds: number[] | null): Promise<UnpaidInvoice[]> {
  const query = db
    .from('invoices')
    .whereIn('customer_id', customerFamily(customer.id))
    .whereNot('kind', 'credit_note')
    .where('open_cents', '>', 0)
    .where('issued_on', '<=', to)
    .orderBy('due_on')
    .select('number', 'issued_on', 'due_on', 'total_cents', 'deducted_cents', 'open_cents')
  if (activityIds) void query.whereIn('activity_id', activityIds)
  return (await query).map((row) => ({
    number: row.number,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    totalCents: Number(row.total_cents) - Number(row.deducted_cents),
    openCents: Number(row.open_cents),
    isLate: row.due_on < to,
  }))
}

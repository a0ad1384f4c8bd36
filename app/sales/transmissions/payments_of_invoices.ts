import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'

export type MoneyReceived = { settlementId: number; invoiceId: number; on: Day; cents: number; beforeCents: number }

type Filter = {
  from: Day
  to: Day
  /** Only what no 212 told yet. */
  untold?: boolean
}

/** Money that settled invoices whose VAT waits for it, however it was recorded: payments and bank matches, no credit note. */
export async function paymentsOfInvoices({ from, to, untold }: Filter): Promise<MoneyReceived[]> {
  const rows = await settled()
    .whereBetween('s.settled_on', [from, to])
    .if(untold, (query) =>
      query.whereNotIn('s.id', (told) => told.from('lifecycle_statuses').whereNotNull('settlement_id').select('settlement_id'))
    )
    .orderBy('s.id')
    .select('s.id', 's.settled_on', 's.amount_cents', 'i.id as invoice_id')
  const ids = [...new Set(rows.map((row) => row.invoice_id))]
  const before = await runningTotals(ids)
  return rows.map((row) => ({
    settlementId: row.id,
    invoiceId: row.invoice_id,
    on: row.settled_on,
    cents: Number(row.amount_cents),
    beforeCents: before.get(row.id) ?? 0,
  }))
}

const settled = () =>
  db
    .from('settlements as s')
    .join('entry_lines as owed', 'owed.id', 's.debit_line_id')
    .leftJoin('debt_moves as moved', 'moved.line_id', 'owed.id')
    .leftJoin('entry_lines as first', 'first.id', 'moved.origin_line_id')
    .joinRaw('INNER JOIN invoices i ON i.entry_id = COALESCE(first.entry_id, owed.entry_id)')
    .join('entry_lines as paid', 'paid.id', 's.credit_line_id')
    .join('entries as e', 'e.id', 'paid.entry_id')
    .whereIn('owed.account', ['411000', '416000'])
    .where((money) => {
      void money.where('e.journal', 'like', 'BQ%')
      // What a customer had paid too much, used on this invoice.
      void money.orWhereExists((used) => used.from('entry_lines as m').whereColumn('m.entry_id', 'e.id').where('m.account', '419700'))
    })
    .where('i.kind', 'invoice')
    .where('i.vat_on', 'receipts')
    .where('i.vat_cents', '>', 0)
    .whereNull('s.undone_on')

/** What each invoice had received before each of its payments, in cents. */
async function runningTotals(invoiceIds: number[]) {
  const totals = new Map<number, number>()
  for (let at = 0; at < invoiceIds.length; at += 500) {
    const rows = await settled()
      .whereIn('i.id', invoiceIds.slice(at, at + 500))
      .orderBy('i.id')
      .orderBy('s.id')
      .select('s.id', 's.amount_cents', 'i.id as invoice_id')
    let [current, sofar] = [0, 0]
    for (const row of rows) {
      if (row.invoice_id !== current) [current, sofar] = [row.invoice_id, 0]
      totals.set(row.id, sofar)
      sofar += Number(row.amount_cents)
    }
  }
  return totals
}

import db from '@adonisjs/lucid/services/db'
import { bpsOf, shareOf, sum } from '#core/cents'
import { addDays, addMonths, latest, type Day } from '#core/day'
import type { BooksToday } from '#forecast/cash/books_today'
import type { ForeseenSale } from '#forecast/cash/cash_row'

type Paid = (thirdPartyId: number, invoicedOn: Day) => Day

/** What is left to invoice of the quotes that customers signed, by their schedule; an unsigned quote promises nothing. */
export async function quotesAhead({ on, activityId, trx }: BooksToday, paidOn: Paid): Promise<ForeseenSale[]> {
  const client = trx ?? db
  const query = client
    .from('quotes as q')
    .join('quote_acceptances as a', 'a.quote_id', 'q.id')
    .join('customers as c', 'c.id', 'q.customer_id')
    .whereBetween('q.accepted_on', [addMonths(on, -24), on])
    // In another currency each invoice has its own rate: euros never meet what was agreed, the balance says that it is over.
    .where((left) => void left.whereNull('q.currency').orWhereRaw(`NOT ${BALANCED}`))
    .select('q.id', 'q.number', 'q.activity_id', 'q.accepted_on', 'q.deposit_bps', 'a.vat_cents', 'a.total_cents')
    .select('c.name', 'c.third_party_id')
    .select(client.raw(`${INVOICED} AS invoiced`))
  if (activityId) query.where('q.activity_id', activityId)
  const open = (await query).filter((row) => Number(row.invoiced) < Number(row.total_cents))
  const instalments = await instalmentsOf(open.map(({ id }) => id), client) // prettier-ignore
  return open.flatMap((row) =>
    leftOf(stagesOf(row, instalments.get(row.id) ?? [], on), Number(row.invoiced)).map(({ label, invoicedOn, cents }) => {
      const vatCents = shareOf(cents, Number(row.vat_cents), Number(row.total_cents))
      return {
        activityId: row.activity_id,
        nature: 'quotes',
        label: `${row.name}, devis ${row.number}, ${label}`,
        invoicedOn,
        paidOn: paidOn(row.third_party_id, invoicedOn),
        netCents: cents - vatCents,
        vatCents,
        href: `/devis/${row.id}`,
      }
    })
  )
}

/** Issued on the quote so far, taxes included, deposits and credit notes taken off. */
const INVOICED = `COALESCE((
  SELECT SUM(i.total_cents - i.deducted_cents - COALESCE((
    SELECT SUM(n.total_cents) FROM invoices n WHERE n.corrects_id = i.id AND n.number IS NOT NULL), 0))
  FROM quote_invoices x JOIN invoices i ON i.id = x.invoice_id
  WHERE x.quote_id = q.id AND i.number IS NOT NULL), 0)`

const BALANCED = `EXISTS (SELECT 1 FROM quote_invoices b JOIN invoices f ON f.id = b.invoice_id
  WHERE b.quote_id = q.id AND b.stage = 'balance' AND f.number IS NOT NULL)`

type Instalment = { shareBps: number; dueOn: Day | null }

async function instalmentsOf(quoteIds: number[], client: any): Promise<Map<number, Instalment[]>> {
  if (quoteIds.length === 0) return new Map()
  const rows = await client.from('quote_instalments').whereIn('quote_id', quoteIds).orderBy('position')
  const parts = new Map<number, Instalment[]>()
  for (const row of rows) parts.set(row.quote_id, [...(parts.get(row.quote_id) ?? []), { shareBps: row.share_bps, dueOn: row.due_on }])
  return parts
}

type Stage = { label: string; invoicedOn: Day; cents: number }

/** Deposit, instalments and balance: each on its day, else a month after the one before; nothing before today. */
function stagesOf(row: any, instalments: Instalment[], on: Day): Stage[] {
  const total = Number(row.total_cents)
  const stages: Stage[] = []
  let last: Day = row.accepted_on
  const add = (label: string, day: Day, cents: number) => stages.push({ label, invoicedOn: latest((last = day), addDays(on, 7)), cents })
  if (row.deposit_bps > 0) add('acompte', last, bpsOf(total, row.deposit_bps))
  for (const { shareBps, dueOn } of instalments) add('situation', dueOn ?? addMonths(last, 1), bpsOf(total, shareBps))
  add('solde', addMonths(last, stages.length > 0 ? 1 : 2), total - sum(stages.map(({ cents }) => cents)))
  return stages
}

/** What was invoiced already fills the first stages. */
function leftOf(stages: Stage[], invoicedCents: number): Stage[] {
  let invoiced = invoicedCents
  return stages
    .map((stage) => {
      const taken = Math.min(stage.cents, invoiced)
      invoiced -= taken
      return { ...stage, cents: stage.cents - taken }
    })
    .filter(({ cents }) => cents > 0)
}

import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { inView, type View } from '#sales/quotes/quote_views'

const SHOWN = 8

export type PipelineRow = { id: number; href: string; label: string; customer: string; on: Day | null; cents: number }

export type Stage = {
  key: string
  title: string
  says: string
  count: number
  cents: number
  href: string
  rows: PipelineRow[]
  is?: string
}

/**
 * What an activity has under way, from the offer to the money: offered, signed and not invoiced yet, invoiced, late, paid this
 * year. Each stage says how many, for how much tax included, and shows what comes first.
 */
export async function salesPipeline(activityIds: number[] | null, today: Day): Promise<Stage[]> {
  const year = today.slice(0, 4)
  const open = (due: '>=' | '<') => (query: any) => query.where('i.open_cents', '>', 0).where('i.due_on', due, today)
  const paid = (query: any) =>
    query
      .where('i.open_cents', 0)
      .whereNotNull('i.due_on')
      .whereNull('i.written_off_on')
      .whereBetween('i.issued_on', [`${year}-01-01`, today])
      .whereRaw(`${SETTLED} > 0`)
  return [
    { key: 'offered', title: 'Proposé', says: 'Devis envoyés, sans réponse', href: '/devis?vue=en-attente', ...(await quotes('en-attente', activityIds, today)) },
    { key: 'signed', title: 'Signé', says: 'Devis acceptés, reste à facturer', href: '/devis?vue=a-facturer', ...(await quotes('a-facturer', activityIds, today)) },
    { key: 'invoiced', title: 'Facturé', says: 'Factures émises, à échoir', href: '/ventes?vue=emises', ...(await invoices(open('>='), 'i.open_cents', activityIds)) },
    { key: 'late', title: 'En retard', says: 'Échéance passée', href: '/ventes?vue=en-retard', is: 'late', ...(await invoices(open('<'), 'i.open_cents', activityIds)) },
    { key: 'paid', title: 'Payé', says: `Factures de ${year} réglées`, href: '/ventes?vue=payees', is: 'done', ...(await invoices(paid, SETTLED, activityIds, '-issued_on')) },
  ] // prettier-ignore
}

/** Once signed, what was agreed to, options included; already invoiced in part, what is left. In euros, whatever the currency. */
const LEFT = `(COALESCE((SELECT a.total_cents FROM quote_acceptances a WHERE a.quote_id = q.id), q.total_cents)
  - (SELECT COALESCE(SUM(f.total_cents - f.deducted_cents), 0) FROM quote_invoices x
    JOIN invoices f ON f.id = x.invoice_id WHERE x.quote_id = q.id AND f.number IS NOT NULL)
  + (SELECT COALESCE(SUM(n.total_cents), 0) FROM quote_invoices x
    JOIN invoices n ON n.corrects_id = x.invoice_id WHERE x.quote_id = q.id AND n.number IS NOT NULL))`

async function quotes(view: View, activityIds: number[] | null, today: Day) {
  const of = () => {
    const query = inView(db.from('quotes as q'), view, today)
    return activityIds ? query.whereIn('q.activity_id', activityIds) : query
  }
  const [total] = await of()
    .count('* as counted')
    .select(db.raw(`COALESCE(SUM(${LEFT}), 0) AS cents`))
  const rows = await of()
    .join('customers as c', 'c.id', 'q.customer_id')
    .orderBy(view === 'en-attente' ? 'q.valid_until' : 'q.accepted_on')
    .orderBy('q.id')
    .limit(SHOWN)
    .select('q.id', 'q.number', 'q.title', 'q.valid_until', 'q.accepted_on', 'c.name')
    .select(db.raw(`${LEFT} AS cents`))
  return {
    count: Number(total.counted),
    cents: Number(total.cents),
    rows: rows.map((row): PipelineRow => ({
      id: row.id,
      href: `/devis/${row.id}`,
      label: `${row.number} ${row.title}`,
      customer: row.name,
      on: view === 'en-attente' ? row.valid_until : row.accepted_on,
      cents: Number(row.cents),
    })),
  }
}

/** What an invoice brought: neither its deposits, which are invoices too, nor what a credit note took back. */
const SETTLED = `(i.total_cents - i.deducted_cents - (SELECT COALESCE(SUM(n.total_cents), 0) FROM invoices n
  WHERE n.corrects_id = i.id AND n.number IS NOT NULL))`

async function invoices(narrow: (query: any) => any, amount: string, activityIds: number[] | null, order = 'due_on') {
  const of = () => {
    const query = narrow(db.from('invoices as i').whereNot('i.kind', 'credit_note'))
    return activityIds ? query.whereIn('i.activity_id', activityIds) : query
  }
  const [total] = await of()
    .count('* as counted')
    .select(db.raw(`COALESCE(SUM(${amount}), 0) AS cents`))
  const rows = await of()
    .join('customers as c', 'c.id', 'i.customer_id')
    .orderBy(`i.${order.replace('-', '')}`, order.startsWith('-') ? 'desc' : 'asc')
    .orderBy('i.id')
    .limit(SHOWN)
    .select('i.id', 'i.number', 'i.title', 'i.due_on', 'i.issued_on', 'c.name')
    .select(db.raw(`${amount} AS cents`))
  return {
    count: Number(total.counted),
    cents: Number(total.cents),
    rows: rows.map((row: any): PipelineRow => ({
      id: row.id,
      href: `/ventes/${row.id}`,
      label: `${row.number} ${row.title}`,
      customer: row.name,
      on: order === 'due_on' ? row.due_on : row.issued_on,
      cents: Number(row.cents),
    })),
  }
}

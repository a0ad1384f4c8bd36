import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { ENDS_BADLY, STATUSES, type StatusCode } from '#einvoicing/lifecycle/statuses'

/** The tabs, in the order of what is most pressing. */
export const TRANSMISSION_VIEWS = {
  'revenues': 'À refaire',
  'a-envoyer': 'À envoyer',
  'en-litige': 'En litige',
  'envoyees': 'Envoyées',
} as const

export type TransmissionView = keyof typeof TRANSMISSION_VIEWS

export type SentRow = {
  id: number
  number: string
  customer: string
  activity: string
  issuedOn: Day
  totalCents: number
  attempts: number
  failure: string | null
  sentOn: Day | null
  refusedOn: Day | null
  /** The last status that came, and when. */
  code: StatusCode | null
  status: string | null
  statusOn: Day | null
}

const PAGE = 50

/** The invoices of a tab, the latest first; `from` is the day since which the house sends. */
export async function transmissionsQueue(view: TransmissionView, from: Day, after?: number) {
  const rows = await inView(view, from)
    .if(after, (query) => query.where('i.id', '<', after!))
    .join('customers as c', 'c.id', 'i.customer_id')
    .join('activities as a', 'a.id', 'i.activity_id')
    .orderBy('i.id', 'desc')
    .limit(PAGE + 1)
    .select('i.id', 'i.number', 'i.issued_on', 'i.total_cents', 'c.name as customer', 'a.trade_name as activity')
  const page = rows.slice(0, PAGE)
  return { rows: await dressed(page), next: rows.length > PAGE ? page.at(-1)!.id : null }
}

export async function transmissionCounts(from: Day): Promise<Record<TransmissionView, number>> {
  const views = Object.keys(TRANSMISSION_VIEWS) as TransmissionView[]
  const counts = await Promise.all(views.map((view) => inView(view, from).count('* as total').first()))
  return Object.fromEntries(views.map((view, rank) => [view, Number(counts[rank].total)])) as Record<TransmissionView, number>
}

const invoicesSent = (narrowed: (query: any) => any) => (ids: any) =>
  narrowed(ids.from('transmissions').where('syntax', 'Factur-X')).select(db.raw(ID_OF_SUBJECT))

const invoicesThatHeard = (codes: number[]) => (ids: any) =>
  ids.from('lifecycle_statuses').where('subject', 'like', 'invoice:%').whereIn('code', codes).select(db.raw(ID_OF_SUBJECT))

/** `invoice:7` → 7, on both databases. */
const ID_OF_SUBJECT = 'CAST(SUBSTR(subject, 9) AS DECIMAL)'

const redone = (ids: any) => ids.from('invoices').whereNotNull('replaces_id').select('replaces_id')

function inView(view: TransmissionView, from: Day) {
  const query = db.from('invoices as i').whereNotNull('i.number').where('i.issued_on', '>=', from)
  if (view === 'envoyees')
    return query.whereIn(
      'i.id',
      invoicesSent((sent) => sent.whereNotNull('sent_on'))
    )
  if (view === 'revenues')
    return query.whereNotIn('i.id', redone).where((any) =>
      any.whereIn('i.id', invoicesThatHeard(ENDS_BADLY)).orWhereIn(
        'i.id',
        invoicesSent((sent) => sent.whereNotNull('refused_on'))
      )
    )
  if (view === 'en-litige')
    return query
      .whereIn('i.id', invoicesThatHeard([207, 208]))
      .whereNotIn('i.id', invoicesThatHeard([205, 210, 212]))
      .where('i.open_cents', '>', 0)
  return query.whereIn(
    'i.id',
    invoicesSent((sent) => sent.whereNull('sent_on').whereNull('refused_on'))
  )
}

async function dressed(page: any[]): Promise<SentRow[]> {
  const subjects = page.map(({ id }) => `invoice:${id}`)
  const sendings = await db.from('transmissions').where('syntax', 'Factur-X').whereIn('subject', subjects).orderBy('id')
  const statuses = await db.from('lifecycle_statuses').whereIn('subject', subjects).orderBy('happened_on').orderBy('id')
  const sending = new Map(sendings.map((row) => [row.subject, row]))
  const status = new Map(statuses.map((row) => [row.subject, row]))
  return page.map((row) => {
    const [sent, said] = [sending.get(`invoice:${row.id}`), status.get(`invoice:${row.id}`)]
    return {
      id: row.id,
      number: row.number,
      customer: row.customer,
      activity: row.activity,
      issuedOn: row.issued_on,
      totalCents: Number(row.total_cents),
      attempts: sent?.attempts ?? 0,
      failure: sent?.failure ?? null,
      sentOn: sent?.sent_on ?? null,
      refusedOn: sent?.refused_on ?? null,
      code: said?.code ?? null,
      status: said ? STATUSES[said.code as StatusCode] : null,
      statusOn: said?.happened_on ?? null,
    }
  })
}

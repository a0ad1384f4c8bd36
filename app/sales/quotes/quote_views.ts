import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { Day } from '#core/day'

/** The tabs of the queue, in the order of a quote's life. */
export const VIEWS = {
  'brouillons': 'Brouillons',
  'en-attente': 'En attente',
  'a-facturer': 'À facturer',
  'factures': 'Facturés',
  'refuses': 'Refusés',
  'expires': 'Expirés',
} as const

export type View = keyof typeof VIEWS

const INVOICED = `EXISTS (SELECT 1 FROM quote_invoices x JOIN invoices f ON f.id = x.invoice_id
  WHERE x.quote_id = q.id AND x.stage = 'balance' AND f.number IS NOT NULL)`

/** Narrows a question about quotes `q` to those of a tab. */
export function inView<Query extends DatabaseQueryBuilderContract<any>>(query: Query, view: View, today: Day): Query {
  if (view === 'brouillons') void query.whereNull('q.number')
  if (view === 'en-attente') void unanswered(query).where('q.valid_until', '>=', today)
  if (view === 'expires') void unanswered(query).where('q.valid_until', '<', today)
  if (view === 'refuses') void query.whereNotNull('q.refused_on')
  if (view === 'a-facturer') void query.whereNotNull('q.accepted_on').whereRaw(`NOT ${INVOICED}`)
  if (view === 'factures') void query.whereNotNull('q.accepted_on').whereRaw(INVOICED)
  return query
}

const unanswered = <Query extends DatabaseQueryBuilderContract<any>>(query: Query) =>
  query.whereNotNull('q.number').whereNull('q.accepted_on').whereNull('q.refused_on')

export const SORTS = { date: 'q.sent_on', validite: 'q.valid_until', montant: 'q.total_cents', client: 'c.name', depot: 'q.id' } as const

type Sort = keyof typeof SORTS

/** Drafts by the last written, what waits by what ends first, the rest by the last sent. */
const USUAL: Record<View, string> = {
  'brouillons': '-depot',
  'en-attente': 'validite',
  'a-facturer': 'date',
  'factures': '-date',
  'refuses': '-date',
  'expires': '-validite',
}

/** The sort that a tab shows: the one asked when it fits, else its usual one. */
export function sortOf(view: View, asked = ''): string {
  const name = asked.replace(/^-/, '')
  const fits = name in SORTS && (view !== 'brouillons' || ['client', 'montant', 'depot'].includes(name))
  return fits ? asked : USUAL[view]
}

export const orderOf = (sort: string) => ({
  column: SORTS[sort.replace(/^-/, '') as Sort],
  id: 'q.id',
  descending: sort.startsWith('-'),
})

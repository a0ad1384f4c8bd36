import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'

export const VIEWS = {
  'a-approuver': 'À approuver',
  'a-envoyer': 'À envoyer',
  'en-banque': 'À la banque',
  'executes': 'Exécutés',
  'abandonnes': 'Abandonnés',
} as const

export type BatchesView = keyof typeof VIEWS

export type BatchRow = {
  id: number
  number: string
  label: string
  executionOn: Day
  transfersCount: number
  totalCents: number
  preparedBy: string | null
  preparedOn: Day
  executedOn: Day | null
  endedAs: string | null
}

const PAGE = 50

/** Batches that stand at one point of their way, the latest first. */
export async function batchesQueue(shown: BatchesView, after?: number): Promise<{ rows: BatchRow[]; next: number | null }> {
  const query = db
    .from('sepa_batches as b')
    .leftJoin('users as u', 'u.id', 'b.prepared_by_id')
    .orderBy('b.id', 'desc')
    .limit(PAGE + 1)
    .select('b.*', 'u.full_name')
  if (after) query.where('b.id', '<', after)
  const rows = await standing(query, shown)
  const page = rows.slice(0, PAGE).map(read)
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null }
}

export async function batchCounts(): Promise<Record<BatchesView, number>> {
  const counts = {} as Record<BatchesView, number>
  for (const shown of Object.keys(VIEWS) as BatchesView[]) {
    const [{ count }] = await standing(db.from('sepa_batches as b').count('* as count'), shown)
    counts[shown] = Number(count)
  }
  return counts
}

function standing(query: any, shown: BatchesView) {
  if (shown === 'abandonnes') return query.whereNotNull('b.ended_on')
  if (shown === 'executes') return query.whereNotNull('b.executed_on')
  query.whereNull('b.ended_on').whereNull('b.executed_on')
  if (shown === 'en-banque') return query.whereNotNull('b.sent_on')
  query.whereNull('b.sent_on')
  return shown === 'a-envoyer' ? query.whereNotNull('b.approved_on') : query.whereNull('b.approved_on')
}

const read = (row: any): BatchRow => ({
  id: row.id,
  number: row.number,
  label: row.label,
  executionOn: row.execution_on,
  transfersCount: row.transfers_count,
  totalCents: Number(row.total_cents),
  preparedBy: row.full_name,
  preparedOn: row.prepared_on,
  executedOn: row.executed_on,
  endedAs: row.ended_as,
})

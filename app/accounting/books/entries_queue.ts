import db from '@adonisjs/lucid/services/db'
import type { Period } from '#core/period'

export type EntriesFilter = {
  journal?: string
  month?: Period
  account?: string
  activityId?: number
  party?: string
  amountCents?: number
  search?: string
  after?: number
}

const PAGE = 50

/** The entries of the house, last first, a page at a time by key; each with its total. */
export async function entriesQueue(filter: EntriesFilter, page = PAGE) {
  const { journal, month, search, after } = filter
  const query = db
    .from('entries as e')
    .leftJoin('users as u', 'u.id', 'e.posted_by_id')
    .orderBy('e.id', 'desc')
    .limit(page + 1)
    .select('e.id', 'e.number', 'e.journal', 'e.posted_on', 'e.piece', 'e.label', 'e.reverses_id', 'u.full_name as author')
    .select(db.raw('(SELECT SUM(l.debit_cents) FROM entry_lines l WHERE l.entry_id = e.id) AS total_cents'))
  if (journal) query.where('e.journal', journal)
  if (month) query.where('e.period', month)
  if (after) query.where('e.id', '<', after)
  if (search) {
    const like = `%${search.replace(/[%_]/g, '')}%`
    query.where((any) => void any.whereILike('e.label', like).orWhereILike('e.piece', like))
  }
  const lines = linesOf(filter)
  if (lines) query.whereIn('e.id', lines)
  const rows = await query
  return { rows: rows.slice(0, page), next: rows.length > page ? rows[page - 1].id : null }
}

/** What is asked of one and the same line of an entry: its account, its activity, its third party, its amount. */
function linesOf({ month, account, activityId, party, amountCents }: EntriesFilter) {
  if (!account && !activityId && !party && !amountCents) return null
  const lines = db.from('entry_lines').select('entry_id')
  if (month) lines.where('period', month)
  if (account) lines.whereBetween('account', [account, `${account}99999999`])
  if (activityId) lines.where('activity_id', activityId)
  if (amountCents) lines.where((any) => void any.where('debit_cents', amountCents).orWhere('credit_cents', amountCents))
  if (party) {
    const like = `%${party.replace(/[%_]/g, '')}%`
    const named = db
      .from('third_parties')
      .where((any) => void any.whereILike('name', like).orWhere('code', party.toUpperCase()))
      .select('id')
    lines.whereIn('third_party_id', named)
  }
  return lines
}

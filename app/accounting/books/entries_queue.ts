import db from '@adonisjs/lucid/services/db'
import type { Period } from '#core/period'

export type EntriesFilter = { journal?: string; month?: Period; account?: string; search?: string; after?: number }

const PAGE = 50

/** The entries of the house, last first, a page at a time by key; each with its total. */
export async function entriesQueue({ journal, month, account, search, after }: EntriesFilter) {
  const query = db
    .from('entries as e')
    .leftJoin('users as u', 'u.id', 'e.posted_by_id')
    .orderBy('e.id', 'desc')
    .limit(PAGE + 1)
    .select('e.id', 'e.number', 'e.journal', 'e.posted_on', 'e.piece', 'e.label', 'e.reverses_id', 'u.full_name as author')
    .select(db.raw('(SELECT SUM(l.debit_cents) FROM entry_lines l WHERE l.entry_id = e.id) AS total_cents'))
  if (journal) query.where('e.journal', journal)
  if (month) query.where('e.period', month)
  if (after) query.where('e.id', '<', after)
  if (search) {
    const like = `%${search.replace(/[%_]/g, '')}%`
    query.where((any) => void any.whereILike('e.label', like).orWhereILike('e.piece', like))
  }
  if (account) {
    const lines = db
      .from('entry_lines')
      .whereBetween('account', [account, `${account}99999999`])
      .select('entry_id')
    query.whereIn('e.id', lines)
  }
  const rows = await query
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1].id : null }
}

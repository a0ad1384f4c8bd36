import db from '@adonisjs/lucid/services/db'
import type User from '#identity/user'
import { originOf, proofsOf } from '#ledger/origins'

/** An entry with its lines, who passed it, what reversed it and why, and the papers that prove it. */
export async function entryTold(id: number, reader: User) {
  const entry = await db
    .from('entries as e')
    .leftJoin('users as u', 'u.id', 'e.posted_by_id')
    .join('journals as j', 'j.code', 'e.journal')
    .where('e.id', id)
    .select('e.*', 'u.full_name as author', 'j.label as journal_label')
    .firstOrFail()
  const lines = await linesTold(id)
  return {
    entry,
    lines,
    total: lines.reduce((sum, line) => sum + Number(line.debit_cents), 0),
    reversal: await reversalOf(id),
    reversed: entry.reverses_id ? await db.from('entries').where('id', entry.reverses_id).select('id', 'number', 'label').first() : null,
    origin: await originOf(entry.source, reader),
    papers: (await proofsOf([entry.source], reader)).get(entry.source) ?? [],
    isManual: entry.source.startsWith('manual_entry:'),
  }
}

const linesTold = (entryId: number) =>
  db
    .from('entry_lines as l')
    .join('accounts as c', 'c.number', 'l.account')
    .join('activities as a', 'a.id', 'l.activity_id')
    .leftJoin('third_parties as t', 't.id', 'l.third_party_id')
    .where('l.entry_id', entryId)
    .orderBy('l.position')
    .select('l.account', 'c.label', 'a.code as activity', 't.name as party', 't.code as party_code')
    .select('l.debit_cents', 'l.credit_cents', 'l.vat_rate_bps')

const reversalOf = (entryId: number) =>
  db
    .from('entries as e')
    .leftJoin('entry_reversals as r', 'r.entry_id', 'e.reverses_id')
    .leftJoin('users as u', 'u.id', 'e.posted_by_id')
    .where('e.reverses_id', entryId)
    .select('e.id', 'e.number', 'e.posted_on', 'r.reason', 'u.full_name as author')
    .first()

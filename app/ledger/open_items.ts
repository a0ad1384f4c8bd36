import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { familyOf } from '#ledger/party_family'

export type OpenItem = {
  lineId: number
  entryId: number
  account: string
  activityId: number
  thirdPartyId: number
  /** Whom it is about: the one kept, when this account was merged into another. */
  partyId: number
  postedOn: Day
  label: string
  piece: string
  source: string
  /** Positive when it is owed to the house, negative when the house owes it. */
  openCents: number
}

type Filter = {
  accounts?: string[]
  activityId?: number
  /** With the accounts that were merged into it. */
  thirdPartyId?: number
  source?: string
  /** Only what was posted until that day. */
  until?: Day
}

/**
 * What third parties owe or are owed, line by line: what is not settled yet, as the database keeps it while lines settle.
 * Opening lines repeat, and are left out.
 */
export async function openItems(filter: Filter = {}, trx?: Transaction): Promise<OpenItem[]> {
  const query = openLines(filter, trx)
    .join('entry_lines as l', 'l.id', 'o.line_id')
    .join('entries as e', 'e.id', 'l.entry_id')
    .join('third_parties as t', 't.id', 'o.third_party_id')
    .orderBy('l.posted_on')
    .orderBy('l.id')
    .select('o.*', 'l.entry_id', 'l.posted_on', 'e.label', 'e.piece', 'e.source')
    .select(db.raw('COALESCE(t.merged_into_id, t.id) AS party_id'))
  if (filter.source) query.where('e.source', filter.source)
  if (filter.until) query.where('l.posted_on', '<=', filter.until)
  return (await query).map((row) => ({
    lineId: row.line_id,
    entryId: row.entry_id,
    account: row.account,
    activityId: row.activity_id,
    thirdPartyId: row.third_party_id,
    partyId: Number(row.party_id),
    postedOn: row.posted_on,
    label: row.label,
    piece: row.piece,
    source: row.source,
    openCents: Number(row.open_cents),
  }))
}

/** The same as a question to go on with: `o.line_id`, `o.open_cents`. */
export function openLines({ accounts, activityId, thirdPartyId }: Filter = {}, trx?: Transaction) {
  const query = (trx ?? db).from('open_items as o')
  if (accounts) query.whereIn('o.account', accounts)
  if (activityId) query.where('o.activity_id', activityId)
  if (thirdPartyId) query.whereIn('o.third_party_id', familyOf(thirdPartyId))
  return query
}

const SETTLED = `(
  COALESCE((SELECT SUM(s.amount_cents) FROM settlements s WHERE s.debit_line_id = l.id AND s.undone_on IS NULL), 0) +
  COALESCE((SELECT SUM(s.amount_cents) FROM settlements s WHERE s.credit_line_id = l.id AND s.undone_on IS NULL), 0))`

/** The open amount in cents of each line, always positive. */
export async function openAmounts(lineIds: number[], trx: Transaction): Promise<Map<number, number>> {
  if (lineIds.length === 0) return new Map()
  const rows = await trx
    .from('entry_lines as l')
    .whereIn('l.id', lineIds)
    .select('l.id', db.raw(`l.debit_cents + l.credit_cents - ${SETTLED} AS open_cents`))
  return new Map(rows.map((row) => [row.id, Number(row.open_cents)]))
}

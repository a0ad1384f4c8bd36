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

/** What third parties owe or are owed, line by line: what is not settled yet. Opening lines repeat, and are left out. */
export async function openItems(filter: Filter = {}, trx?: Transaction): Promise<OpenItem[]> {
  const query = (trx ?? db)
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .leftJoin('third_parties as t', 't.id', 'l.third_party_id')
    .whereNotNull('l.third_party_id')
    .whereNull('l.carries_id')
    .whereRaw(`l.debit_cents + l.credit_cents > ${SETTLED}`)
    .orderBy('l.posted_on')
    .orderBy('l.id')
    .select('l.id', 'l.entry_id', 'l.account', 'l.activity_id', 'l.third_party_id', 'l.posted_on')
    .select('e.label', 'e.piece', 'e.source')
    .select(db.raw('COALESCE(t.merged_into_id, t.id) AS party_id'))
    .select(db.raw(`CASE WHEN l.debit_cents > 0 THEN 1 ELSE -1 END * (l.debit_cents + l.credit_cents - ${SETTLED}) AS open_cents`))
  if (filter.accounts) query.whereIn('l.account', filter.accounts)
  if (filter.activityId) query.where('l.activity_id', filter.activityId)
  if (filter.thirdPartyId) query.whereIn('l.third_party_id', familyOf(filter.thirdPartyId))
  if (filter.source) query.where('e.source', filter.source)
  if (filter.until) query.where('l.posted_on', '<=', filter.until)
  return (await query).map((row) => ({
    lineId: row.id,
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

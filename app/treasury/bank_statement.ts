import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'

export type StatementLine = {
  id: number
  bookedOn: Day
  label: string
  amountCents: number
  balanceCents: number
  entryId: number | null
}

const PAGE = 50

/** The bank's lines, the latest first; `after` is the last one of the page before. */
export async function bankStatement(after?: number): Promise<{ rows: StatementLine[]; next: number | null }> {
  const last = after ? await db.from('bank_lines').where('id', after).first() : null
  const rows = await db
    .from('bank_lines')
    .if(last, (query) =>
      query.where((older) =>
        older.where('booked_on', '<', last.booked_on).orWhere((same) => same.where('booked_on', last.booked_on).where('id', '<', last.id))
      )
    )
    .orderBy('booked_on', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE).map((row) => ({
    id: row.id,
    bookedOn: row.booked_on,
    label: row.label,
    amountCents: Number(row.amount_cents),
    balanceCents: Number(row.balance_cents),
    entryId: row.entry_id,
  }))
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null }
}

export type SettledItem = {
  label: string
  piece: string
  thirdParty: string
  activity: string
  account: string
  cents: number
}

/** What the entry of a bank line settled, third party by third party. */
export async function settledBy(entryId: number): Promise<SettledItem[]> {
  return [...(await met('debit_line_id', 'credit_line_id', entryId)), ...(await met('credit_line_id', 'debit_line_id', entryId))]
}

async function met(own: string, other: string, entryId: number): Promise<SettledItem[]> {
  const rows = await db
    .from('entry_lines as l')
    .join('settlements as s', `s.${own}`, 'l.id')
    .join('entry_lines as o', 'o.id', `s.${other}`)
    .join('entries as e', 'e.id', 'o.entry_id')
    .join('third_parties as t', 't.id', 'o.third_party_id')
    .join('activities as a', 'a.id', 'o.activity_id')
    .where('l.entry_id', entryId)
    .whereNull('s.undone_on')
    .orderBy('s.id')
    .select('e.label', 'e.piece', 't.name', 'a.code', 'o.account', 's.amount_cents')
  return rows.map((row) => ({
    label: row.label,
    piece: row.piece,
    thirdParty: row.name,
    activity: row.code,
    account: row.account,
    cents: Number(row.amount_cents),
  }))
}

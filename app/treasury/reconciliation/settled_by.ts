import db from '@adonisjs/lucid/services/db'

export type SettledItem = {
  label: string
  piece: string
  thirdParty: string
  thirdPartyId: number
  activity: string
  activityId: number
  account: string
  cents: number
}

/** What an entry of the bank settled, third party by third party. */
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
    .select('e.label', 'e.piece', 't.name', 'a.code', 'o.account', 'o.third_party_id', 'o.activity_id', 's.amount_cents')
  return rows.map((row) => ({
    label: row.label,
    piece: row.piece,
    thirdParty: row.name,
    thirdPartyId: row.third_party_id,
    activity: row.code,
    activityId: row.activity_id,
    account: row.account,
    cents: Number(row.amount_cents),
  }))
}

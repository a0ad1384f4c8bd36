import db from '@adonisjs/lucid/services/db'
import { openItems } from '#ledger/open_items'

const SHOWN = 300
const RECENT = 50

/** What is open on an account, third party by third party, each with what it adds up to. */
export async function openByParty(account: string, partyId?: number) {
  const items = (await openItems({ accounts: [account], thirdPartyId: partyId })).slice(0, SHOWN)
  const names = await labelsOf(
    'third_parties',
    'name',
    items.map(({ partyId: id }) => id)
  )
  const codes = await labelsOf(
    'activities',
    'code',
    items.map(({ activityId }) => activityId)
  )
  const groups = Map.groupBy(items, ({ partyId: id }) => id)
  return [...groups]
    .map(([id, own]) => ({
      name: names.get(id) ?? '',
      totalCents: own.reduce((sum, { openCents }) => sum + openCents, 0),
      items: own.map((item) => ({ ...item, activity: codes.get(item.activityId) })),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}

async function labelsOf(table: string, column: string, ids: number[]): Promise<Map<number, string>> {
  const rows = await db
    .from(table)
    .whereIn('id', [...new Set(ids)])
    .select('id', column)
  return new Map(rows.map((row) => [row.id, row[column]]))
}

/** The last letterings of an account, those that a person may take back. */
export const recentLetterings = (account: string) =>
  db
    .from('settlements as s')
    .join('entry_lines as d', 'd.id', 's.debit_line_id')
    .join('entries as de', 'de.id', 'd.entry_id')
    .join('entry_lines as c', 'c.id', 's.credit_line_id')
    .join('entries as ce', 'ce.id', 'c.entry_id')
    .leftJoin('third_parties as t', 't.id', 'd.third_party_id')
    .leftJoin('users as u', 'u.id', 's.settled_by_id')
    .where('d.account', account)
    .whereNull('s.undone_on')
    .whereNotExists((releases) => void releases.from('vat_releases as r').whereColumn('r.settlement_id', 's.id'))
    .orderBy('s.id', 'desc')
    .limit(RECENT)
    .select('s.id', 's.amount_cents', 's.settled_on', 't.name as party', 'u.full_name as author')
    .select('de.label as debit_label', 'ce.label as credit_label', 'd.entry_id as debit_entry_id', 'c.entry_id as credit_entry_id')

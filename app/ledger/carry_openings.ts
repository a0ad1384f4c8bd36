import db from '@adonisjs/lucid/services/db'
import { inTransaction, type Transaction } from '#core/transaction'
import { debit, type Author, type LineDraft } from '#ledger/entry_draft'
import type { Day } from '#core/day'
import { openItems } from '#ledger/open_items'
import { postEntry } from '#ledger/post_entry'

type Holding = { account: string; activityId: number; thirdPartyId: number | null; cents: number }

/**
 * Carries to a year what the year before holds: balance sheet accounts one by one, activity by activity, and the result
 * of each activity on 120 or 129. Asked again, it carries what changed since, by a second entry: the first is never edited.
 * The first time, open items are carried line by line, so that each can be followed. Answers null when nothing moved.
 */
export function carryOpenings(year: number, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const wanted = await closingOf(year - 1, trx_)
    const carried = await carriedTo(year, trx_)
    const missing = difference(wanted, carried)
    if (missing.length === 0) return null

    const first = carried.length === 0
    const lines = first ? await itemised(missing, year, trx_) : missing.map(lineOf)
    return postEntry(
      {
        journal: 'AN',
        postedOn: on,
        label: first ? `À-nouveaux provisoires au 1er janvier ${year}` : `À-nouveaux : complément de clôture ${year - 1}`,
        source: `opening:${year}`,
        piece: `AN${year}`,
        lines,
      },
      by,
      trx_
    )
  }, trx)
}

/** What a year holds on its last day: classes 1 to 5, and its result as it stands. */
async function closingOf(year: number, trx: Transaction): Promise<Holding[]> {
  const rows = await trx
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .join('fiscal_years as y', 'y.id', 'e.fiscal_year_id')
    .where('y.year', year)
    .groupBy('l.account', 'l.activity_id', 'l.third_party_id')
    .select('l.account', 'l.activity_id', 'l.third_party_id')
    .select(db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
  const holdings = new Map<string, Holding>()
  const results = new Map<number, number>()
  for (const row of rows) {
    const cents = Number(row.cents)
    if (isResult(row.account)) results.set(row.activity_id, (results.get(row.activity_id) ?? 0) + cents)
    else add(holdings, { account: row.account, activityId: row.activity_id, thirdPartyId: row.third_party_id, cents })
  }
  for (const [activityId, cents] of results) {
    add(holdings, { account: cents > 0 ? '129000' : '120000', activityId, thirdPartyId: null, cents })
  }
  return [...holdings.values()].filter(({ cents }) => cents !== 0)
}

async function carriedTo(year: number, trx: Transaction): Promise<Holding[]> {
  const rows = await trx
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .where('e.source', `opening:${year}`)
    .groupBy('l.account', 'l.activity_id', 'l.third_party_id')
    .select('l.account', 'l.activity_id', 'l.third_party_id')
    .select(db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
  return rows.map((row) => ({
    account: row.account,
    activityId: row.activity_id,
    thirdPartyId: row.third_party_id,
    cents: Number(row.cents),
  }))
}

/** Classes 6 and 7, and the internal charges and products that stand for them between activities. */
const isResult = (account: string) => /^([67]|18[67])/.test(account)

function difference(wanted: Holding[], carried: Holding[]): Holding[] {
  const left = new Map<string, Holding>()
  for (const holding of wanted) add(left, holding)
  for (const holding of carried) add(left, { ...holding, cents: -holding.cents })
  return [...left.values()].filter(({ cents }) => cents !== 0)
}

function add(holdings: Map<string, Holding>, holding: Holding) {
  const key = `${holding.account}:${holding.activityId}:${holding.thirdPartyId ?? ''}`
  const known = holdings.get(key)
  if (known) known.cents += holding.cents
  else holdings.set(key, { ...holding })
}

const lineOf = ({ account, cents, activityId, thirdPartyId }: Holding) => debit(account, cents, activityId, thirdPartyId)

async function itemised(holdings: Holding[], year: number, trx: Transaction): Promise<LineDraft[]> {
  const items = await openItems({ until: `${year - 1}-12-31` }, trx)
  return holdings.flatMap((holding) => {
    const own = items.filter(
      (item) => item.account === holding.account && item.activityId === holding.activityId && item.thirdPartyId === holding.thirdPartyId
    )
    const known = own.reduce((total, item) => total + item.openCents, 0)
    if (known !== holding.cents) return [lineOf(holding)]
    return own.map((item) => debit(item.account, item.openCents, item.activityId, item.thirdPartyId, { carriesId: item.lineId }))
  })
}

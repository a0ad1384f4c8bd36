import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type User from '#identity/user'
import { originOf, proofsOf, type Proof } from '#ledger/origins'

export type EntryRow = {
  lineId: number
  postedOn: Day
  number: number
  journal: string
  piece: string
  label: string
  account: string
  accountLabel: string
  debitCents: number
  creditCents: number
  /** The page of what it tells of, and the papers that prove it. */
  href: string | null
  proofs: Proof[]
}

type Asked = {
  activityId: number
  from: Day
  to: Day
  /** By prefix; one after a minus is left out. None: all of them. */
  accounts: readonly string[]
  /** Opening entries repeat the year before: a flow leaves them out. */
  withoutOpening?: boolean
  after?: number
  /** Whoever reads them is only shown pages and papers that they may open. */
  reader: User
}

const PAGE = 100

/** The lines behind a figure, oldest first, a page at a time, each with the document that proves it; and their totals. */
export async function activityEntries(asked: Asked) {
  const rows = await lines(asked)
    .leftJoin('accounts as a', 'a.number', 'l.account')
    .where('l.id', '>', asked.after ?? 0)
    .orderBy('l.id')
    .limit(PAGE + 1)
    .select('l.id', 'l.posted_on', 'l.account', 'l.debit_cents', 'l.credit_cents', 'a.label as account_label')
    .select('e.number', 'e.journal', 'e.piece', 'e.label', 'e.source')
  const [sums] = await lines(asked).count('* as total').sum('l.debit_cents as debit').sum('l.credit_cents as credit')
  return {
    rows: await told(rows.slice(0, PAGE), asked.reader),
    next: rows.length > PAGE ? (rows[PAGE - 1].id as number) : null,
    count: Number(sums.total),
    debitCents: Number(sums.debit ?? 0),
    creditCents: Number(sums.credit ?? 0),
  }
}

function lines({ activityId, from, to, accounts, withoutOpening }: Asked) {
  const query = db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .where('l.activity_id', activityId)
    .whereBetween('l.posted_on', [from, to])
  if (withoutOpening) void query.whereNot('e.journal', 'AN')
  const [out, among] = [accounts.filter(isLeftOut).map((prefix) => prefix.slice(1)), accounts.filter((prefix) => !isLeftOut(prefix))]
  for (const prefix of out) void query.whereNotBetween('l.account', span(prefix))
  if (among.length > 0) {
    void query.where((any) => {
      for (const prefix of among) any.orWhereBetween('l.account', span(prefix))
    })
  }
  return query
}

const isLeftOut = (prefix: string) => prefix.startsWith('-')
const span = (prefix: string): [string, string] => [prefix, `${prefix}99999999`]

async function told(rows: any[], reader: User): Promise<EntryRow[]> {
  const sources = [...new Set<string>(rows.map((row) => row.source))]
  const proofs = await proofsOf(sources, reader)
  const pages = new Map<string, string | null>()
  for (const source of sources) pages.set(source, (await originOf(source, reader)).href ?? null)
  return rows.map((row) => ({ ...plain(row), href: pages.get(row.source) ?? null, proofs: proofs.get(row.source) ?? [] }))
}

const plain = (row: any) => ({
  lineId: row.id,
  postedOn: row.posted_on,
  number: row.number,
  journal: row.journal,
  piece: row.piece,
  label: row.label,
  account: row.account,
  accountLabel: row.account_label,
  debitCents: Number(row.debit_cents),
  creditCents: Number(row.credit_cents),
})

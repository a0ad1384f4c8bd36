import db from '@adonisjs/lucid/services/db'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { periodOf } from '#core/period'
import type { Transaction } from '#core/transaction'
import { openItems, openLines, type OpenItem } from '#ledger/open_items'
import { bodyNamed } from '#third_parties/body'
import { bodyDueDays } from '#third_parties/body_due_days'
import { PAYABLES, PAYABLE_ACCOUNTS, type PayableKind } from '#treasury/payables'

export type AmountToPay = Omit<OpenItem, 'openCents'> & {
  kind: PayableKind
  /** Owed by the house, in cents. */
  owedCents: number
  thirdParty: string
  activity: string
  /** The day by which a body wants it; what others are owed has no day here. */
  dueOn: Day | null
}

export type PayableGroup = {
  kind: PayableKind
  label: string
  totalCents: number
  items: AmountToPay[]
}

/** What the books say third parties are owed, from what was posted until a day, kind by kind, oldest first. */
export async function amountsToPay(until: Day, trx?: Transaction): Promise<PayableGroup[]> {
  const open = await openItems({ accounts: PAYABLE_ACCOUNTS, until }, trx)
  const owed = open.filter(({ openCents }) => openCents < 0)
  const thirdParties = await namesOf(
    'third_parties',
    'name',
    owed.map(({ thirdPartyId }) => thirdPartyId),
    trx
  )
  const activities = await namesOf(
    'activities',
    'code',
    owed.map(({ activityId }) => activityId),
    trx
  )
  const bodies = await namesOf(
    'third_parties',
    'code',
    owed.map(({ thirdPartyId }) => thirdPartyId),
    trx
  )
  const dueDay = await bodyDueDays(trx)
  const dueOn = ({ account, thirdPartyId, postedOn }: OpenItem) =>
    dueDay({ body: bodyNamed(bodies.get(thirdPartyId)!) ?? '', account, period: periodOf(postedOn) })?.on ?? null
  return PAYABLES.map(({ kind, label, accounts }) => {
    const items = owed
      .filter(({ account }) => (accounts as readonly string[]).includes(account))
      .map(({ openCents, ...item }) => ({
        ...item,
        kind,
        dueOn: dueOn({ ...item, openCents }),
        owedCents: -openCents,
        thirdParty: thirdParties.get(item.thirdPartyId)!,
        activity: activities.get(item.activityId)!,
      }))
    return { kind, label, items, totalCents: sum(items.map(({ owedCents }) => owedCents)) }
  }).filter(({ items }) => items.length > 0)
}

/** The same in sums alone, without what waits in a batch of transfers: the home page asks it of thousands. */
export async function sumsToPay(until: Day): Promise<{ kind: PayableKind; label: string; count: number; cents: number }[]> {
  const rows = await openLines({ accounts: PAYABLE_ACCOUNTS })
    .join('entry_lines as l', 'l.id', 'o.line_id')
    .where('o.open_cents', '<', 0)
    .where('l.posted_on', '<=', until)
    .whereNotExists((held) => void held.from('sepa_transfer_items as i').whereColumn('i.held_line_id', 'o.line_id'))
    .groupBy('o.account')
    .select('o.account')
    .count('* as items')
    .sum('o.open_cents as cents')
  return PAYABLES.map(({ kind, label, accounts }) => {
    const mine = rows.filter(({ account }) => (accounts as readonly string[]).includes(account))
    return { kind, label, count: sum(mine.map(({ items }) => Number(items))), cents: -sum(mine.map(({ cents }) => Number(cents))) }
  }).filter(({ count }) => count > 0)
}

async function namesOf(table: string, column: string, ids: number[], trx?: Transaction): Promise<Map<number, string>> {
  const rows = await (trx ?? db)
    .from(table)
    .whereIn('id', [...new Set(ids)])
    .select('id', column)
  return new Map(rows.map((row) => [row.id, row[column]]))
}

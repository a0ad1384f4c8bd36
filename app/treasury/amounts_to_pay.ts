import db from '@adonisjs/lucid/services/db'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { periodOf } from '#core/period'
import type { Transaction } from '#core/transaction'
import { openItems, type OpenItem } from '#ledger/open_items'
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

async function namesOf(table: string, column: string, ids: number[], trx?: Transaction): Promise<Map<number, string>> {
  const rows = await (trx ?? db)
    .from(table)
    .whereIn('id', [...new Set(ids)])
    .select('id', column)
  return new Map(rows.map((row) => [row.id, row[column]]))
}

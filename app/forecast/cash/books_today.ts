import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'
import { addToPeriod, periodOf, periodsBetween, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { balancesOn, totalOf, type AccountBalance } from '#ledger/balances'

/** What every part of a forecast starts from: the books of a day, of one activity or of the whole house. */
export type BooksToday = {
  on: Day
  activityId?: number
  house: Cooperative
  sharedId: number
  /** The months looked at, the current one first. */
  months: Period[]
  activityIds: number[]
  /** Debit less credit of accounts, by prefix, in cents. */
  held: (activityId: number, ...prefixes: string[]) => number
  trx?: Transaction
}

export const MONTHS_AHEAD = 12

type Whose = { activityId?: number; sharedId: number }

export async function booksToday(on: Day, { activityId, sharedId }: Whose, trx?: Transaction): Promise<BooksToday> {
  const balances = await balancesOn(on, { activityId }, trx)
  const byActivity = new Map<number, AccountBalance[]>()
  for (const balance of balances) {
    const known = byActivity.get(balance.activityId)
    if (known) known.push(balance)
    else byActivity.set(balance.activityId, [balance])
  }
  const first = periodOf(on)
  return {
    on,
    activityId,
    trx,
    house: await Cooperative.current(trx ? { client: trx } : undefined),
    sharedId,
    months: periodsBetween(first, addToPeriod(first, MONTHS_AHEAD - 1)),
    activityIds: activityId ? [activityId] : [...byActivity.keys()],
    held: (id, ...prefixes) => totalOf(byActivity.get(id) ?? [], ...prefixes) || 0,
  }
}

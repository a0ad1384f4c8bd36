import { collectedTurnover } from '#activities/collected_turnover'
import type { Plan } from '#activities/contribution'
import * as accounts from '#activities/margin_accounts'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { accountBalances, totalOf, type AccountBalance } from '#ledger/balances'

export type Bases = { baseCents: number; internalCents: number }

const READ = [accounts.TURNOVER, accounts.PURCHASES, accounts.STOCK_VARIATION, accounts.INTERNAL_SALES].flat()

/** What the contribution counts between two days, by activity, in cents, asked of the books by account. */
export async function contributionBases(
  base: Plan['base'],
  { from, to }: { from: Day; to: Day },
  trx?: Transaction
): Promise<Map<number, Bases>> {
  const moved = await accountBalances({ from, to, accounts: READ, without: accounts.OPENING_JOURNALS }, trx)
  const collected = base === 'collected' ? await collectedTurnover({ from, to }, trx) : new Map<number, number>()

  const byActivity = Map.groupBy(moved, (balance) => balance.activityId)
  const ids = new Set([...byActivity.keys(), ...collected.keys()])
  return new Map(
    [...ids].map((id) => {
      const balances = byActivity.get(id) ?? []
      const baseCents = base === 'collected' ? (collected.get(id) ?? 0) : earned(base, balances)
      return [id, { baseCents, internalCents: -totalOf(balances, ...accounts.INTERNAL_SALES) || 0 }]
    })
  )
}

const earned = (base: Plan['base'], balances: AccountBalance[]) =>
  -(base === 'invoiced'
    ? totalOf(balances, ...accounts.TURNOVER)
    : totalOf(balances, ...accounts.TURNOVER, ...accounts.PURCHASES, ...accounts.STOCK_VARIATION)) || 0

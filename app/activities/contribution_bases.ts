import { collectedTurnover } from '#activities/collected_turnover'
import type { Plan } from '#activities/contribution'
import * as accounts from '#activities/margin_accounts'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { accountBalances, totalOf, type AccountBalance } from '#ledger/balances'

export type Bases = { baseCents: number; internalCents: number }

type Counted = Pick<Plan, 'base'> & { deductions?: readonly accounts.Deduction[] }

/** The accounts that make the base of a plan: turnover, and what comes off it. */
export const accountsCounted = ({ base, deductions = accounts.USUAL_DEDUCTIONS }: Counted): string[] => [
  ...accounts.TURNOVER,
  ...(base === 'gross_margin' ? deductions.flatMap((kind) => accounts.DEDUCTIONS[kind].accounts) : []),
]

/** What the contribution counts between two days, by activity, in cents, asked of the books by account. */
export async function contributionBases(
  { base, deductions = accounts.USUAL_DEDUCTIONS }: Counted,
  { from, to }: { from: Day; to: Day },
  trx?: Transaction
): Promise<Map<number, Bases>> {
  const costs = base === 'gross_margin' ? deductions.flatMap((kind) => accounts.DEDUCTIONS[kind].accounts) : []
  const read = [...accounts.TURNOVER, ...costs, ...accounts.INTERNAL_SALES]
  const moved = await accountBalances({ from, to, accounts: read, without: accounts.OPENING_JOURNALS }, trx)
  const collected = base === 'collected' ? await collectedTurnover({ from, to }, trx) : new Map<number, number>()

  const earned = (balances: AccountBalance[]) => -totalOf(balances, ...accounts.TURNOVER, ...costs) || 0
  const byActivity = Map.groupBy(moved, (balance) => balance.activityId)
  const ids = new Set([...byActivity.keys(), ...collected.keys()])
  return new Map(
    [...ids].map((id) => {
      const balances = byActivity.get(id) ?? []
      const baseCents = base === 'collected' ? (collected.get(id) ?? 0) : earned(balances)
      return [id, { baseCents, internalCents: -totalOf(balances, ...accounts.INTERNAL_SALES) || 0 }]
    })
  )
}

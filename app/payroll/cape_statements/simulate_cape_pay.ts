import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { capeStatement, type CapeStatement } from '#payroll/engine/cape_statement'
import type { RateSet } from '#payroll/engine/types'
import { reading } from '#payroll/pay_runs/reading'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'

/** The pay of a CAPE holder that a budget bears, in cents, and what it leaves; the lump sum alone when it bears none. */
export async function simulateCapePay(
  { period, budgetCents }: { period: Period; budgetCents: number },
  trx?: Transaction
): Promise<{ statement: CapeStatement; residueCents: number }> {
  const rates = await ratesOfMonth(period, reading(trx))
  const payCents = largestPay(budgetCents, period, rates)
  const statement = capeStatement({ period, payCents }, rates)
  return { statement, residueCents: budgetCents - statement.totals.costCents }
}

/** The cost of a CAPE pay only grows with it: no reduction, no step. */
function largestPay(budgetCents: number, period: Period, rates: RateSet): number {
  let [low, high] = [0, Math.max(0, budgetCents)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (capeStatement({ period, payCents: middle }, rates).totals.costCents <= budgetCents) low = middle
    else high = middle - 1
  }
  return low
}

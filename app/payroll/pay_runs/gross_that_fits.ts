import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { sum } from '#core/cents'
import { grossFromBudget } from '#payroll/engine/invert'
import type { GrossFound } from '#payroll/engine/types'
import type { PayAsk } from '#payroll/pay_runs/compose_pay'
import { payDesk, type PayDesk } from '#payroll/pay_runs/pay_desk'
import { reading } from '#payroll/pay_runs/reading'

export type GrossThatFits = GrossFound & {
  /** What is left for the variable part once the fixed part and the rest of the month are paid; never below zero. */
  variableCents: number
}

/**
 * The largest gross of a contract's month whose employer cost fits the budget, in cents, on the state of its year: what
 * the month already holds (fixed part, leave, balances) comes first. Throws BudgetTooSmall, RateMissing.
 */
export async function grossThatFits(
  budgetCents: number,
  { contractId, period }: { contractId: number; period: Period },
  trx?: Transaction
): Promise<GrossThatFits> {
  const desk = await payDesk(contractId, period, reading(trx))
  return fitting(budgetCents, desk, { ...desk.ask, advanceCents: 0 })
}

export function fitting(budgetCents: number, { inputOf, last, rates }: PayDesk, ask: PayAsk): GrossThatFits {
  const input = inputOf(ask)
  const found = grossFromBudget(budgetCents - ask.refundsCents, input, last.state, rates)
  const promised = sum(input.elements.map(({ amountCents }) => amountCents))
  return { ...found, variableCents: Math.max(0, found.grossCents - promised) }
}

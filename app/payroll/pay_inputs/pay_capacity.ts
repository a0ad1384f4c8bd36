import { sum } from '#core/cents'
import type { Day } from '#core/day'
import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { balanceIn } from '#activities/account/position'
import { balancesOn } from '#ledger/balances'
import { computePayslip } from '#payroll/engine/compute_payslip'
import { BudgetTooSmall } from '#payroll/engine/invert'
import { spendableCash } from '#payroll/pay_inputs/spendable_cash'
import { contractsToPay } from '#payroll/pay_runs/contracts_to_pay'
import { fitting } from '#payroll/pay_runs/gross_that_fits'
import { payDesk, type PayDesk } from '#payroll/pay_runs/pay_desk'
import { reading } from '#payroll/pay_runs/reading'

/** What an activity can bear of a month's pay, in cents; what is short is negative. */
export type PayCapacity = {
  balanceCents: number
  /** Once taxes, contributions and suppliers are paid. */
  cashCents: number
  /** The lesser of both: pay needs an account that bears it and the cash to make it. */
  budgetCents: number
  /** Employer cost of the fixed parts of everybody on the activity, which the house owes whatever happens. */
  fixedCostCents: number
  freeCents: number
  /** The largest gross advance for this contract. */
  largestAdvanceCents: number
}

/** What can be granted beside the fixed part of a contract's month, from the books of that day and the engine. */
export async function payCapacity(contractId: number, period: Period, on: Day, trx?: Transaction): Promise<PayCapacity> {
  const client = reading(trx)
  const desk = await payDesk(contractId, period, client)
  const balances = await balancesOn(on, { activityId: desk.contract.activityId }, client)
  const balanceCents = balanceIn(balances)
  const cashCents = spendableCash(balances)
  const budgetCents = Math.min(balanceCents, cashCents)

  const ownCostCents = costOf(desk)
  const fixedCostCents = ownCostCents + (await othersCost(desk, period, client))
  const freeCents = budgetCents - fixedCostCents
  return {
    balanceCents,
    cashCents,
    budgetCents,
    fixedCostCents,
    freeCents,
    largestAdvanceCents: largestAdvance(freeCents + ownCostCents, desk),
  }
}

/** Employer cost of the month as it stands, its advance left out. */
function costOf({ inputOf, ask, last, rates }: PayDesk): number {
  const { totals } = computePayslip(inputOf({ ...ask, advanceCents: 0 }), last.state, rates)
  return totals.employerCostCents + totals.refundsCents
}

async function othersCost({ contract }: PayDesk, period: Period, client: Transaction): Promise<number> {
  const others = (await contractsToPay(period, client)).filter(
    ({ activityId, contractId }) => activityId === contract.activityId && contractId !== contract.contractId
  )
  const costs: number[] = []
  for (const { contractId } of others) costs.push(costOf(await payDesk(contractId, period, client)))
  return sum(costs)
}

function largestAdvance(budgetCents: number, desk: PayDesk): number {
  try {
    return fitting(budgetCents, desk, { ...desk.ask, advanceCents: 0 }).variableCents
  } catch (error) {
    if (error instanceof BudgetTooSmall) return 0
    throw error
  }
}

import type { Transaction } from '#core/transaction'
import { contractsInForce } from '#contracts/contracts_in_force'
import { BudgetTooSmall, grossFromBudget } from '#payroll/engine/invert'
import type { RateSet } from '#payroll/engine/types'
import { composePay, NOTHING_ASKED } from '#payroll/pay_runs/compose_pay'
import { payStates } from '#payroll/pay_runs/pay_states'
import { reading } from '#payroll/pay_runs/reading'
import type { PayState } from '#payroll/payslips/pay_state'
import type { PayConditions } from '#payroll/rates/pay_conditions'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'
import { conditionsOf } from '#payroll/terms/conditions_of'
import VariablePart from '#payroll/variable_parts/variable_part'
import { yearBudgets, type YearBudget } from '#payroll/variable_parts/year_budgets'

export type YearPart = {
  contractId: number
  person: string
  activity: string
  isCape: boolean
  budget: YearBudget
  /** The largest gross that it bears, by the engine; what is put aside whole for a CAPE. */
  bearableCents: number
  part: VariablePart | null
}

/** Everybody who ends a year under contract, with the variable part accrued for it, or what the account could bear. */
export async function variablePartsOfYear(year: number, trx?: Transaction): Promise<YearPart[]> {
  const client = reading(trx)
  const december = `${year}-12`
  const contracts = await contractsInForce(december, trx)
  const parts = await VariablePart.query({ client: trx }).where({ year }).preload('handing')
  const budgets = await yearBudgets(contracts, year, client)
  const ids = contracts.map(({ id }) => id)
  const states = await payStates(ids, year, client)
  const rates = await ratesOfMonth(december, client)
  const conditions = await conditionsOf(ids, december, client)

  return contracts.map((contract) => {
    const budget = budgets.get(contract.id)!
    const pay = { state: states.get(contract.id)!.state, rates, conditions: conditions.get(contract.id)! }
    return {
      contractId: contract.id,
      person: contract.person.fullName,
      activity: contract.activity.label,
      isCape: contract.isCape,
      budget,
      bearableCents: contract.isCape ? Math.max(0, budget.budgetCents) : bearable(budget.budgetCents, year, pay),
      part: parts.find(({ contractId }) => contractId === contract.id) ?? null,
    }
  })
}

/** As a second bulletin of December: by the engine's search, never by a flat rate. */
function bearable(
  budgetCents: number,
  year: number,
  { state, rates, conditions }: { state: PayState; rates: RateSet; conditions: PayConditions }
) {
  const month = {
    fixedPartCents: 0,
    startsOn: `${year}-01-01`,
    endedOn: null,
    withholdingRateBps: null,
    payAdvanceCents: 0,
    supplement: true,
  }
  const situation = composePay(`${year}-12`, month, NOTHING_ASKED, conditions)
  try {
    return budgetCents > 0 ? grossFromBudget(budgetCents, situation, state, rates).grossCents : 0
  } catch (error) {
    if (error instanceof BudgetTooSmall) return 0
    throw error
  }
}

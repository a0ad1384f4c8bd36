import { POSITIONS, RESULTS, UNPAID_VARIABLE_PART } from '#activities/account/account_parts'
import { totalOf, type AccountBalance } from '#ledger/balances'

/** What an activity owns and owes on a day, in cents, each positive as its name says. */
export type Position = {
  unpaidVariablePartCents: number
  receivablesCents: number
  fixedAssetsCents: number
  stockCents: number
  /** All that is owed but for the variable part, which is in the balance. */
  debtsCents: number
  /** What shared services lent (positive), to be given back. */
  advanceCents: number
  /** Shared services alone: capital, reserves, subsidies. */
  capitalCents: number
  availableCashCents: number
  /** Cash once taxes, contributions and suppliers are paid. */
  referenceCashCents: number
  /** Then once customers have paid, and salaries and claims are paid. */
  projectedCashCents: number
}

/** The balance of an account: results kept, and the variable part not paid yet (rule 5). It is not cash. */
export const balanceIn = (balances: AccountBalance[]) => -totalOf(balances, ...RESULTS, ...UNPAID_VARIABLE_PART) || 0

/** Balances are those of the fiscal year up to the day, opening entries included. */
export function positionOf(balances: AccountBalance[]): Position {
  const owned = (...prefixes: string[]) => totalOf(balances, ...prefixes) || 0
  const owed = (...prefixes: string[]) => -totalOf(balances, ...prefixes) || 0

  const availableCashCents = owned(...POSITIONS.cash)
  const receivablesCents = owned(...POSITIONS.receivables)
  const unpaidVariablePartCents = owed(...UNPAID_VARIABLE_PART)
  const duties = owed('42', '43', '44') - owed('421', '425') - owed('4417')
  const referenceCashCents = availableCashCents - duties - owed('40')
  return {
    unpaidVariablePartCents,
    receivablesCents,
    fixedAssetsCents: owned(...POSITIONS.fixedAssets),
    stockCents: owned(...POSITIONS.stock),
    debtsCents: owed('4', '15', '16') - unpaidVariablePartCents + receivablesCents,
    advanceCents: owed(...POSITIONS.advance),
    capitalCents: owed('10', '13', '14'),
    availableCashCents,
    referenceCashCents,
    projectedCashCents: referenceCashCents + owned('41', '491', '462', '4417') - owed('421', '4681'),
  }
}

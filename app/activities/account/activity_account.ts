import { FLOWS, LEAVE, RESULTS, UNPAID_VARIABLE_PART, type Flow } from '#activities/account/account_parts'
import { balanceIn, positionOf, type Position } from '#activities/account/position'
import { addDays, type Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { accountBalances, balancesOn, totalOf } from '#ledger/balances'

export type Span = { from: Day; to: Day }

/** The account of a trade as a bank would print it, in cents: what comes in is positive, what goes out negative. */
export type ActivityAccount = Span &
  Position & {
    turnoverCents: number
    purchasesCents: number
    /** Inside the margin, since the contribution is taken on it. */
    stockVariationCents: number
    grossMarginCents: number
    contributionCents: number
    internalSalesCents: number
    internalPurchasesCents: number
    expensesCents: number
    otherIncomeCents: number
    depreciationCents: number
    availableForPayCents: number
    /** Gross, employer contributions and taxes, but for leave. */
    payrollCents: number
    leaveProvisionCents: number
    resultCents: number
    /** A variable part set aside left the result and is still in the balance: positive when accrued, negative when paid. */
    variablePartMovedCents: number
    /** What the general meeting or an opening entry moved. */
    otherMovedCents: number
    broughtForwardCents: number
    balanceCents: number
  }

/** Running costs are what no other line names, so that the lines always make the result. */
const OTHER_FLOWS = (Object.keys(FLOWS) as Flow[]).filter((name) => name !== 'expenses')

/**
 * The statement of an activity between two days, and its position on the last one, asked of the books (C. trav. R7331-5).
 * result + variable part moved + other moves + brought forward = balance, and
 * balance − receivables − fixed assets − stock + debts + advance + capital = available cash.
 */
export async function activityAccount(activityId: number, { from, to }: Span, trx?: Transaction): Promise<ActivityAccount> {
  const moved = await accountBalances({ activityId, from, to, accounts: ['6', '7', '186', '187'] }, trx)
  const opening = await balancesOn(addDays(from, -1), { activityId }, trx)
  const closing = await balancesOn(to, { activityId }, trx)

  const flow = (name: Flow) => -totalOf(moved, ...FLOWS[name]) || 0
  const grossMarginCents = flow('turnover') + flow('purchases') + flow('stockVariation')
  const leaveProvisionCents = totalOf(closing, ...LEAVE) - totalOf(opening, ...LEAVE) || 0
  const payrollCents = flow('payroll') - leaveProvisionCents
  const resultCents = -totalOf(moved, ...RESULTS) || 0
  const variablePartMovedCents = totalOf(opening, ...UNPAID_VARIABLE_PART) - totalOf(closing, ...UNPAID_VARIABLE_PART) || 0
  const [broughtForwardCents, balanceCents] = [balanceIn(opening), balanceIn(closing)]

  return {
    from,
    to,
    turnoverCents: flow('turnover'),
    purchasesCents: flow('purchases'),
    stockVariationCents: flow('stockVariation'),
    grossMarginCents,
    contributionCents: flow('contribution'),
    internalSalesCents: flow('internalSales'),
    internalPurchasesCents: flow('internalPurchases'),
    expensesCents: resultCents - OTHER_FLOWS.reduce((total, name) => total + flow(name), 0),
    otherIncomeCents: flow('otherIncome'),
    depreciationCents: flow('depreciation'),
    availableForPayCents: resultCents - payrollCents - leaveProvisionCents,
    payrollCents,
    leaveProvisionCents,
    resultCents,
    variablePartMovedCents,
    otherMovedCents: balanceCents - broughtForwardCents - resultCents - variablePartMovedCents,
    broughtForwardCents,
    balanceCents,
    ...positionOf(closing),
  }
}

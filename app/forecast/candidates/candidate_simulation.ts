import { contributionsOf, type Contributor, type Plan } from '#activities/contribution'
import { contributionPlanOn } from '#activities/contribution_plan_on'
import { termsOf } from '#activities/contribution_terms'
import { bpsOf, shareOf, sum } from '#core/cents'
import type { Day } from '#core/day'
import { periodOf, periodsBetween, yearOfPeriod } from '#core/period'
import { TRADES, type Trade } from '#forecast/candidates/trades'
import { computePayslip } from '#payroll/engine/compute_payslip'
import { BudgetTooSmall, grossFromBudget } from '#payroll/engine/invert'
import { quarterCents, retirementQuarters } from '#payroll/engine/retirement_quarters'
import type { PaySituation, Payslip, RateSet } from '#payroll/engine/types'
import { freshYear } from '#payroll/engine/year_to_date'
import { payConditions } from '#payroll/rates/pay_conditions'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'

export type CandidateWish = {
  turnoverCents: number
  /** Running costs: travel, insurance, telephone. */
  expensesCents: number
  trade: Trade
  /** What is bought to be sold or worked, when one knows it; the trade's share otherwise. */
  materialsCents?: number | null
}

export type CandidateSimulation = {
  turnoverCents: number
  materialsCents: number
  expensesCents: number
  contributionCents: number
  budgetCents: number
  /** Null when what is left cannot make a payslip. */
  payslip: Payslip | null
  residueCents: number
  quarters: { earned: number; quarterCents: number; yearGrossCents: number }
}

/**
 * What a turnover, purchases and expenses, each month before VAT, would give somebody under a CESA: the contribution of a
 * regular year, then the largest pay that the rest bears, without hours, at the neutral tax rate. Nothing is read of
 * anybody, and nothing kept. Amounts in cents a month.
 */
export async function candidateSimulation(wish: CandidateWish, on: Day): Promise<CandidateSimulation> {
  const { turnoverCents, expensesCents, trade } = wish
  const period = periodOf(on)
  const plan = await contributionPlanOn(on)
  const materialsCents = wish.materialsCents ?? bpsOf(turnoverCents, TRADES[trade].materialsBps)
  const contributionCents = regularContribution(plan, turnoverCents - materialsCents, turnoverCents, yearOfPeriod(period))
  const budgetCents = turnoverCents - materialsCents - expensesCents - contributionCents

  const { workingTime, health } = await payConditions()
  const situation: PaySituation = { period, executive: false, workingTime, health, withholdingRateBps: null }
  const rates = await ratesOfMonth(period)
  const payslip = payFor(budgetCents, situation, rates)
  const { employerCostCents = 0, grossCents = 0 } = payslip?.totals ?? {}
  const yearGrossCents = 12 * grossCents
  return {
    turnoverCents,
    materialsCents,
    expensesCents,
    contributionCents,
    budgetCents,
    payslip,
    residueCents: budgetCents - employerCostCents,
    quarters: { earned: retirementQuarters(yearGrossCents, rates), quarterCents: quarterCents(rates), yearGrossCents },
  }
}

const NEWCOMER: Contributor = { contract: 'cesa', isMember: false, isPaid: true, monthsIn: 0 }

/** The contribution of a year of twelve equal months, a twelfth of it: tiers and cap are yearly. */
function regularContribution(plan: Plan, marginCents: number, turnoverCents: number, year: number): number {
  const baseCents = plan.base === 'gross_margin' ? marginCents : turnoverCents
  const terms = termsOf(plan, { people: [NEWCOMER] })
  const months = periodsBetween(`${year}-01`, `${year}-12`).map((period) => ({ period, baseCents, internalCents: 0, ...terms }))
  return shareOf(sum(contributionsOf(plan, months).map(({ amountCents }) => amountCents)), 1, 12)
}

function payFor(budgetCents: number, situation: PaySituation, rates: RateSet): Payslip | null {
  const ytd = freshYear(yearOfPeriod(situation.period))
  try {
    const { grossCents } = grossFromBudget(budgetCents, situation, ytd, rates)
    return computePayslip({ ...situation, elements: [{ code: 'fixed_part', amountCents: grossCents }] }, ytd, rates)
  } catch (error) {
    if (error instanceof BudgetTooSmall) return null
    throw error
  }
}

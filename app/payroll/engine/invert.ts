import { formatCents } from '#core/cents'
import { outsideGross, totalOutsideGross } from '#payroll/engine/outside_gross'
import { checkSituation, NegativeNet, PayRefused } from '#payroll/engine/pay_input'
import { assess, costOf, payPlan, type PayPlan } from '#payroll/engine/pay_plan'
import type { GrossFound, PaySituation, RateSet, YearToDate } from '#payroll/engine/types'
import { payWarnings } from '#payroll/engine/warnings'
import { netTaxable, withholding } from '#payroll/engine/withholding'

export class BudgetTooSmall extends PayRefused {}

/**
 * The cost of a gross is almost monotone: it can dip by under 3 € where pay without hours catches up the year's
 * reduction, so the search goes on this far after the bisection and keeps the best.
 */
const scanCents = 5_00

/** Rows rounded apart make the net tremble by up to 3 cents, so the first gross that gives it may stand a little before. */
const trembleCents = 20

/**
 * The largest gross in cents whose employer cost fits the budget, on the state of the year; what is left is the residue,
 * "reliquat laissé sur le compte d'activité". Throws BudgetTooSmall when no lawful payslip fits.
 */
export function grossFromBudget(budgetCents: number, situation: PaySituation, ytd: YearToDate, rates: RateSet): GrossFound {
  checkSituation(situation, ytd, rates)
  const plan = payPlan(situation, ytd, rates)

  const fits = (grossCents: number) => costOf(plan, grossCents) <= budgetCents
  const bound = upperBound(2 * budgetCents + Math.max(0, plan.window.reductionCents), fits)
  let best = lastThat(fits, bound)
  for (let gross = best + 1; gross <= best + scanCents; gross++) if (fits(gross)) best = gross

  if (best < 0 || netPaidAt(plan, best) < 0) {
    throw new BudgetTooSmall(
      `Un budget de ${formatCents(budgetCents)} ne permet aucun bulletin\u00A0: il ne couvre pas les cotisations du mois.`
    )
  }
  return foundAt(plan, best, (at) => budgetCents - at.employerCostCents)
}

/**
 * The smallest gross in cents that gives this net before tax: above the ceiling the CET makes the net fall, so that two
 * gross pays can give the same net. The residue is the net found less the net asked. Throws NegativeNet.
 */
export function grossFromNet(netCents: number, situation: PaySituation, ytd: YearToDate, rates: RateSet): GrossFound {
  if (netCents < 0) throw new NegativeNet('Un net ne peut pas être négatif\u00A0: corrigez le montant.')
  checkSituation(situation, ytd, rates)
  const plan = payPlan(situation, ytd, rates)
  const outside = totalOutsideGross(outsideGross(situation, []))
  const fallsShort = (grossCents: number) => {
    const { employeeCents } = assess(plan, grossCents)
    return grossCents - employeeCents + outside < netCents
  }

  const ceiling = ytd.ceilingCents + plan.ceilingCents - ytd.grossCents
  const underCeiling = ceiling >= 0 && !fallsShort(ceiling)
  const bound = underCeiling ? ceiling : upperBound(2 * netCents, fallsShort)
  const from = underCeiling ? 0 : Math.max(0, ceiling + 1)
  const near = lastThat(fallsShort, bound, from) + 1
  let gross = Math.max(from, near - trembleCents)
  while (gross < near && fallsShort(gross)) gross++
  return foundAt(plan, gross, (at) => at.netBeforeTaxCents - netCents)
}

/** The largest gross that answers yes, when the answers go from yes to no; one below the first when none does. */
function lastThat(answers: (grossCents: number) => boolean, bound: number, from = 0): number {
  let [low, high] = [from - 1, bound]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (answers(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function upperBound(guess: number, answers: (grossCents: number) => boolean): number {
  let bound = Math.max(guess, 1_000_00)
  while (answers(bound)) bound *= 2
  return bound
}

function netPaidAt(plan: PayPlan, grossCents: number): number {
  const month = assess(plan, grossCents)
  const { situation, rates } = plan
  const tax = withholding(netTaxable(plan, month), situation.withholdingRateBps, rates.neutralGrid)
  return grossCents - month.employeeCents + totalOutsideGross(outsideGross(situation, [])) - tax.cents
}

function foundAt(plan: PayPlan, grossCents: number, residue: (found: GrossFound) => number): GrossFound {
  const month = assess(plan, grossCents)
  const outside = totalOutsideGross(outsideGross(plan.situation, []))
  const found: GrossFound = {
    grossCents,
    employerCostCents: costOf(plan, grossCents),
    netBeforeTaxCents: grossCents - month.employeeCents + outside,
    residueCents: 0,
    warnings: payWarnings(plan, month),
  }
  return { ...found, residueCents: residue(found) }
}

import { shareOf, sum } from '#core/cents'
import type { Day } from '#core/day'
import { yearOfPeriod, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { balanceIn } from '#activities/account/position'
import { budgetsAhead, type BudgetAhead } from '#forecast/pay/budgets_ahead'
import { estimatedSaid, monthsToPay, type MonthToPay } from '#forecast/pay/months_to_pay'
import { balancesOn } from '#ledger/balances'
import { spendableCash } from '#payroll/pay_inputs/spendable_cash'
import { computePayslip } from '#payroll/engine/compute_payslip'
import { BudgetTooSmall, grossFromBudget, grossFromNet } from '#payroll/engine/invert'
import { PayRefused } from '#payroll/engine/pay_input'
import { payPlan } from '#payroll/engine/pay_plan'
import { quarterCents, retirementQuarters } from '#payroll/engine/retirement_quarters'
import { stepsAhead, type StepAhead } from '#payroll/engine/steps_ahead'
import type { PayInput, Payslip, YearToDate } from '#payroll/engine/types'
import { stepSaid } from '#payroll/engine/warnings'
import { freshYear } from '#payroll/engine/year_to_date'
import { NOTHING_ASKED } from '#payroll/pay_runs/compose_pay'
import { preparedPay } from '#forecast/pay/prepared_pay'
import { payDesk, type PayDesk } from '#payroll/pay_runs/pay_desk'
import { reading } from '#payroll/pay_runs/reading'

export type PayWish = {
  /** Over how many months what is available is spread. */
  months: number
  /** What stays on the account whatever happens. */
  reserveCents: number
  /** A fixed part to try; the contract's unless told otherwise. */
  fixedPartCents?: number
  /** An amount a month instead of the budget: gross, or net before tax. */
  wanted?: { kind: 'gross' | 'net'; cents: number } | null
}

export type MonthOfPay = {
  period: Period
  budgetCents: number
  /** Null when nothing lawful fits, and why. */
  payslip: Payslip | null
  refusal: string | null
  /** On the account once this month and those before it are paid, the reserve included. */
  leftCents: number
  isEstimated: boolean
}

export type PayForecast = {
  period: Period
  balanceCents: number
  cashCents: number
  /** Pay of earlier months that is prepared and not in the books yet. */
  preparedCents: number
  /** The lesser of the balance and the cash, less prepared pay and the reserve. */
  availableCents: number
  monthlyBudgetCents: number
  fixedPartCents: number
  payslip: Payslip | null
  refusal: string | null
  /** What the month would ask beside the fixed part. */
  variableCents: number
  /** What the budget cannot pay to the cent; null when the amount was not sought from it. */
  residueCents: number | null
  /** Of what is available, after as many such months. */
  leftCents: number
  /** How many months of the fixed part alone the account bears. */
  fixedMonths: number
  /** What the next euros would meet, before they do. */
  steps: (StepAhead & { says: string })[]
  quarters: { earned: number; yearGrossCents: number; quarterCents: number }
  /** The same for the months ahead, with what the treasury foresees. */
  months: MonthOfPay[]
  estimated: string | null
}

export const MONTHS_SHOWN = 6

/**
 * « Que puis-je me verser ? »: what the account of an activity gives a contract this month, by the engine that will run it,
 * on the state of its year; then each month ahead on the treasury that is foreseen. Amounts in cents.
 */
export async function payForecast(contractId: number, period: Period, wish: PayWish, on: Day, trx?: Transaction): Promise<PayForecast> {
  const client = reading(trx)
  const desk = await payDesk(contractId, period, client, wish.fixedPartCents)
  const { activityId } = desk.contract
  const balances = await balancesOn(on, { activityId }, client)
  const balanceCents = balanceIn(balances)
  const cashCents = spendableCash(balances)
  const prepared = await preparedPay(activityId, contractId, period, client)
  const availableCents = Math.min(balanceCents, cashCents) - prepared.costCents - wish.reserveCents
  const monthlyBudgetCents = shareOf(availableCents, 1, wish.months)

  const state = prepared.state ?? desk.last.state
  const month = { input: desk.inputOf({ ...desk.ask, advanceCents: 0 }), state, rates: desk.rates }
  const { payslip, refusal } = tried(() => monthFor(month, monthlyBudgetCents, wish))
  const costCents = payslip?.totals.employerCostCents ?? 0
  const fixedCost = tried(() => computePayslip(month.input, state, desk.rates)).payslip?.totals.employerCostCents ?? 0
  const toPay = await monthsToPay(period, MONTHS_SHOWN, client)
  return {
    period,
    balanceCents,
    cashCents,
    preparedCents: prepared.costCents,
    availableCents,
    monthlyBudgetCents,
    fixedPartCents: desk.contract.fixedPartCents,
    payslip,
    refusal,
    variableCents: sum((payslip?.elements ?? []).filter(({ code }) => code === 'variable_advance').map(({ amountCents }) => amountCents)),
    residueCents: payslip && !wish.wanted && costCents <= monthlyBudgetCents ? monthlyBudgetCents - costCents : null,
    leftCents: availableCents - wish.months * costCents,
    fixedMonths: fixedCost > 0 ? Math.max(0, Math.floor(availableCents / fixedCost)) : 0,
    steps: payslip ? stepsAfter(month, payslip) : [],
    quarters: quartersOf(state, desk, payslip?.totals.grossCents ?? 0, period),
    months: monthsOf(desk, state, toPay, await budgetsAhead(activityId, period, MONTHS_SHOWN, on, trx), wish),
    estimated: estimatedSaid(toPay),
  }
}

type Month = { input: PayInput; state: YearToDate; rates: PayDesk['rates'] }

/** The month at the wanted amount, or at what the budget bears; never below the fixed part, which is due. */
function monthFor(month: Month, budgetCents: number, wish: PayWish): Payslip {
  const { input, state, rates } = month
  const promised = sum(input.elements.map(({ amountCents }) => amountCents))
  const variable = Math.max(0, wantedGross(month, budgetCents, wish) - promised)
  const elements = variable > 0 ? [...input.elements, { code: 'variable_advance' as const, amountCents: variable }] : input.elements
  return computePayslip({ ...input, elements }, state, rates)
}

function wantedGross({ input, state, rates }: Month, budgetCents: number, { wanted }: PayWish): number {
  if (wanted?.kind === 'gross') return wanted.cents
  if (wanted?.kind === 'net') return grossFromNet(wanted.cents, input, state, rates).grossCents
  try {
    return grossFromBudget(budgetCents, input, state, rates).grossCents
  } catch (error) {
    if (error instanceof BudgetTooSmall) return 0
    throw error
  }
}

/** Month after month: what is foreseen, less what the months before have cost, spread as the first one is. */
function monthsOf(desk: PayDesk, first: YearToDate, toPay: MonthToPay[], budgets: BudgetAhead[], wish: PayWish): MonthOfPay[] {
  let [state, spentCents] = [first, 0]
  let year = yearOfPeriod(toPay[0].period)
  return toPay.map(({ period, rates, isEstimated }, rank) => {
    if (yearOfPeriod(period) !== year) state = freshYear(yearOfPeriod(rates.period))
    year = yearOfPeriod(period)
    const { balanceCents, cashCents } = budgets[rank]
    const availableCents = Math.min(balanceCents, cashCents) - spentCents
    const budgetCents = shareOf(availableCents - wish.reserveCents, 1, wish.months)
    const input = { ...desk.inputOf({ ...(rank === 0 ? desk.ask : NOTHING_ASKED), advanceCents: 0 }), period: rates.period, ...(rank === 0 ? {} : { presence: {} }) } // prettier-ignore
    const before = state
    const { payslip, refusal } = tried(() => monthFor({ input, state: before, rates }, budgetCents, wish))
    state = payslip?.yearToDate ?? state
    const costCents = payslip?.totals.employerCostCents ?? 0
    spentCents += costCents
    return { period, budgetCents, payslip, refusal, leftCents: availableCents - costCents, isEstimated }
  })
}

function tried(work: () => Payslip): { payslip: Payslip | null; refusal: string | null } {
  try {
    return { payslip: work(), refusal: null }
  } catch (error) {
    if (error instanceof PayRefused) return { payslip: null, refusal: error.message }
    throw error
  }
}

/** Those that twice the month would meet. */
const stepsAfter = ({ input, state, rates }: Month, { totals }: Payslip) =>
  stepsAhead(payPlan(input, state, rates), totals.grossCents)
    .filter(({ leftCents }) => leftCents <= totals.grossCents)
    .map((step) => ({ ...step, says: stepSaid(step) }))

/** Quarters of the year if the months that remain pay the same: 150 hours at the SMIC of January earn one. */
function quartersOf(state: YearToDate, { rates }: PayDesk, grossCents: number, period: Period) {
  const before = state.year === yearOfPeriod(period) ? state.grossCents : 0
  const yearGrossCents = before + grossCents * (13 - Number(period.slice(5)))
  return { earned: retirementQuarters(yearGrossCents, rates), yearGrossCents, quarterCents: quarterCents(rates) }
}

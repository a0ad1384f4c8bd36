import { shareOf, sum } from '#core/cents'
import type { Day } from '#core/day'
import { yearOfPeriod, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { balanceIn } from '#activities/account/position'
import { balancesOn } from '#ledger/balances'
import { spendableCash } from '#payroll/pay_inputs/spendable_cash'
import { computePayslip } from '#payroll/engine/compute_payslip'
import { BudgetTooSmall, grossFromBudget, grossFromNet } from '#payroll/engine/invert'
import { PayRefused } from '#payroll/engine/pay_input'
import { quarterCents, retirementQuarters } from '#payroll/engine/retirement_quarters'
import type { PayInput, Payslip } from '#payroll/engine/types'
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

export type PayForecast = {
  period: Period
  balanceCents: number
  cashCents: number
  /** The lesser of the balance and the cash, less the reserve. */
  availableCents: number
  monthlyBudgetCents: number
  fixedPartCents: number
  /** The month it gives; null when nothing lawful fits, and why. */
  payslip: Payslip | null
  refusal: string | null
  variableCents: number
  /** Of what is available, after as many such months. */
  leftCents: number
  /** How many months of the fixed part alone the account bears. */
  fixedMonths: number
  quarters: { earned: number; yearGrossCents: number; quarterCents: number }
}

/**
 * « Que puis-je me verser ? »: what the account of an activity gives a contract each month, by the engine that will run the
 * month, on the state of its year. Amounts in cents; the months after the first are taken to cost the same.
 */
export async function payForecast(contractId: number, period: Period, wish: PayWish, on: Day, trx?: Transaction): Promise<PayForecast> {
  const client = reading(trx)
  const desk = await payDesk(contractId, period, client, wish.fixedPartCents)
  const balances = await balancesOn(on, { activityId: desk.contract.activityId }, client)
  const balanceCents = balanceIn(balances)
  const cashCents = spendableCash(balances)
  const availableCents = Math.min(balanceCents, cashCents) - wish.reserveCents
  const monthlyBudgetCents = shareOf(availableCents, 1, wish.months)

  const { payslip, refusal } = tried(() => monthFor(desk, monthlyBudgetCents, wish))
  const gross = payslip?.totals.grossCents ?? 0
  const fixedCost = tried(() => monthOf(desk, 0)).payslip?.totals.employerCostCents ?? 0
  return {
    period,
    balanceCents,
    cashCents,
    availableCents,
    monthlyBudgetCents,
    fixedPartCents: desk.contract.fixedPartCents,
    payslip,
    refusal,
    variableCents: sum((payslip?.elements ?? []).filter(({ code }) => code === 'variable_advance').map(({ amountCents }) => amountCents)),
    leftCents: availableCents - wish.months * (payslip?.totals.employerCostCents ?? 0),
    fixedMonths: fixedCost > 0 ? Math.max(0, Math.floor(availableCents / fixedCost)) : 0,
    quarters: quartersOf(desk, gross, period),
  }
}

/** The month at the wanted amount, or at what the budget bears; never below the fixed part, which is due. */
function monthFor(desk: PayDesk, budgetCents: number, wish: PayWish): Payslip {
  const input = desk.inputOf({ ...desk.ask, advanceCents: 0 })
  const promised = sum(input.elements.map(({ amountCents }) => amountCents))
  return monthOf(desk, Math.max(0, wantedGross(desk, input, budgetCents, wish) - promised))
}

function wantedGross({ last, rates }: PayDesk, input: PayInput, budgetCents: number, { wanted }: PayWish): number {
  if (wanted?.kind === 'gross') return wanted.cents
  if (wanted?.kind === 'net') return grossFromNet(wanted.cents, input, last.state, rates).grossCents
  try {
    return grossFromBudget(budgetCents, input, last.state, rates).grossCents
  } catch (error) {
    if (error instanceof BudgetTooSmall) return 0
    throw error
  }
}

const monthOf = ({ inputOf, last, rates, ask }: PayDesk, advanceCents: number) =>
  computePayslip(inputOf({ ...ask, advanceCents }), last.state, rates)

function tried(work: () => Payslip): { payslip: Payslip | null; refusal: string | null } {
  try {
    return { payslip: work(), refusal: null }
  } catch (error) {
    if (error instanceof PayRefused) return { payslip: null, refusal: error.message }
    throw error
  }
}

/** Quarters of the year if the months that remain pay the same: 150 hours at the SMIC of January earn one. */
function quartersOf({ last, rates }: PayDesk, grossCents: number, period: Period) {
  const before = last.state.year === yearOfPeriod(period) ? last.state.grossCents : 0
  const yearGrossCents = before + grossCents * (13 - Number(period.slice(5)))
  return { earned: retirementQuarters(yearGrossCents, rates), yearGrossCents, quarterCents: quarterCents(rates) }
}

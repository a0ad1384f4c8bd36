import { sum } from '#core/cents'
import type { Day } from '#core/day'
import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { computePayslip } from '#payroll/engine/compute_payslip'
import { BudgetTooSmall } from '#payroll/engine/invert'
import { leavePayout } from '#payroll/engine/leave_pay'
import type { Payslip } from '#payroll/engine/types'
import type { PayAsk } from '#payroll/pay_runs/compose_pay'
import { fitting } from '#payroll/pay_runs/gross_that_fits'
import { leaveMonth } from '#payroll/pay_runs/leave_month'
import { payDesk, type PayDesk } from '#payroll/pay_runs/pay_desk'
import { reading } from '#payroll/pay_runs/reading'
import { countLeave } from '#payroll/payslips/leave_counter'
import VariablePart from '#payroll/variable_parts/variable_part'

export type FinalPayAsk = {
  contractId: number
  period: Period
  /** The last day of the contract. */
  leftOn: Day
  /** What the activity's account can bear in all, its balance before this pay; null pays no closing variable part. */
  budgetCents: number | null
  /** Variable part of a former year; what is left of its accrual unless told otherwise. */
  balanceCents?: number
  balanceYear?: number
  /** Indemnity for the leave not taken; what the leave counter says unless told otherwise. */
  leavePayoutCents?: number
  terminationIndemnityCents?: number
  /** The legal minimum of the indemnity, above which contributions are due. */
  terminationMinimumCents?: number
  refundsCents?: number
}

export type FinalPay = {
  /** What `prepareFinalPay` writes for the run. */
  ask: PayAsk
  payslip: Payslip
  closingVariableCents: number
  balanceCents: number
  leavePayoutCents: number
  terminationIndemnityCents: number
  employerCostCents: number
  /** The leave provision that the payout takes back (4282, 4382). */
  provisionReleasedCents: number
  /** What stays on the activity's account after it, in cents; null without a budget, negative when it cannot bear it. */
  residueCents: number | null
}

/**
 * The last payslip of somebody who leaves, computed and not written: month, leave not taken, indemnity, variable parts; the
 * closing variable part is the largest that the budget bears, so that the account ends at zero but for a residue.
 */
export async function simulateFinalPay(ask: FinalPayAsk, trx?: Transaction): Promise<FinalPay> {
  const client = reading(trx)
  const desk = await payDesk(ask.contractId, ask.period, client)
  const promised = await promisedAsk(ask, desk, client)
  const provisionReleasedCents = await bookedLeave(ask.contractId, client)
  const bearable = ask.budgetCents === null ? null : ask.budgetCents + provisionReleasedCents
  const closingVariableCents = bearable === null ? 0 : closingVariable(bearable, desk, promised)

  const complete = { ...promised, advanceCents: closingVariableCents }
  const payslip = computePayslip(desk.inputOf(complete), desk.last.state, desk.rates)
  const { employerCostCents } = payslip.totals
  return {
    ask: complete,
    payslip,
    closingVariableCents,
    balanceCents: complete.balanceCents,
    leavePayoutCents: complete.leavePayoutCents,
    terminationIndemnityCents: complete.terminationIndemnityCents,
    employerCostCents,
    provisionReleasedCents,
    residueCents: bearable === null ? null : bearable - employerCostCents - complete.refundsCents,
  }
}

async function promisedAsk(ask: FinalPayAsk, desk: PayDesk, trx: Transaction): Promise<PayAsk> {
  const part = await unpaidPart(ask.contractId, trx)
  const withLeave = {
    ...desk.ask,
    advanceCents: 0,
    leftOn: ask.leftOn,
    balanceCents: ask.balanceCents ?? part?.leftGrossCents ?? 0,
    balanceYear: ask.balanceYear ?? part?.year ?? null,
    terminationIndemnityCents: ask.terminationIndemnityCents ?? 0,
    terminationMinimumCents: ask.terminationMinimumCents ?? null,
    refundsCents: ask.refundsCents ?? desk.ask.refundsCents,
    leavePayoutCents: 0,
  }
  return { ...withLeave, leavePayoutCents: ask.leavePayoutCents ?? leaveNotTaken(ask, withLeave, desk) }
}

const unpaidPart = (contractId: number, trx: Transaction) =>
  VariablePart.query({ client: trx })
    .where('contract_id', contractId)
    .whereColumn('settled_gross_cents', '<', 'gross_cents')
    .orderBy('year')
    .first()

/** By the better of one tenth and pay kept up, this month counted (L3141-24, L3141-28). */
function leaveNotTaken({ period }: FinalPayAsk, ask: PayAsk, { contract, last, inputOf }: PayDesk): number {
  const { elements } = inputOf(ask)
  const leave = countLeave(last.state.leave, leaveMonth(period, contract, ask, elements))
  return leavePayout({
    referenceGrossCents: leave.referenceGrossCents,
    acquiredDaysHundredths: leave.acquiredDays,
    untakenDaysHundredths: leave.acquiredDays - leave.takenDays,
    monthlyPayCents: contract.fixedPartCents,
  })
}

async function bookedLeave(contractId: number, trx: Transaction): Promise<number> {
  const rows = await trx.from('leave_provisions').where('contract_id', contractId).select('gross_cents', 'charges_cents')
  return sum(rows.map((row) => Number(row.gross_cents) + Number(row.charges_cents)))
}

/** A budget that does not even bear what is owed gives no variable part: the residue then says what is missing. */
function closingVariable(budgetCents: number, desk: PayDesk, promised: PayAsk): number {
  try {
    return fitting(budgetCents, desk, promised).variableCents
  } catch (error) {
    if (error instanceof BudgetTooSmall) return 0
    throw error
  }
}

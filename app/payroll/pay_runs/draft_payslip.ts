import { formatCents } from '#core/cents'
import type { Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { computePayslip } from '#payroll/engine/compute_payslip'
import type { Payslip, RateSet } from '#payroll/engine/types'
import type { MonthAsk } from '#payroll/pay_inputs/granted_asks'
import { composePay, type ContractMonth } from '#payroll/pay_runs/compose_pay'
import type { ContractToPay } from '#payroll/pay_runs/contracts_to_pay'
import { explainDifference } from '#payroll/pay_runs/explain_difference'
import type { LastPay } from '#payroll/pay_runs/pay_states'
import { leaveMonth } from '#payroll/pay_runs/leave_month'
import { countLeave } from '#payroll/payslips/leave_counter'
import type { PayState } from '#payroll/payslips/pay_state'
import type { PayslipInputs } from '#payroll/payslips/payslip'
import type { PayConditions } from '#payroll/rates/pay_conditions'

export type Draft = {
  contract: ContractToPay
  inputs: PayslipInputs
  figures: Payslip | null
  yearToDate: PayState | null
  /** Why no payslip can be made; the others are made all the same. */
  error: string | null
}

export type DraftAsk = MonthAsk & {
  period: Period
  contract: ContractToPay
  last: LastPay
  conditions: PayConditions
  rates: RateSet
} & Pick<ContractMonth, 'withholdingRateBps' | 'payAdvanceCents' | 'garnishments' | 'supplement'>

/** One contract's month, computed and explained; a refusal of the engine is kept, so that it stops nobody else. */
export function draftPayslip(asked: DraftAsk): Draft {
  const { contract, ask, last, period, conditions } = asked
  const input = composePay(period, { ...contract, ...asked, leave: last.state.leave }, ask, conditions)
  const inputs: PayslipInputs = {
    input,
    before: last.state,
    afterPayslipId: last.payslipId,
    named: { job: conditions.job, classification: conditions.classification, collectiveAgreement: conditions.collectiveAgreement },
    balanceYear: ask.balanceCents ? ask.balanceYear : null,
    difference: { since: null, grossCents: 0, netPaidCents: 0, employerCostCents: 0, reasons: [] },
  }
  try {
    const figures = computePayslip(input, last.state, asked.rates)
    inputs.difference = explainDifference(figures, last.figures)
    if (asked.waitingCents > 0) inputs.difference.reasons.push(waiting(asked.waitingCents))
    return { contract, inputs, figures, yearToDate: { ...figures.yearToDate, leave: leaveAfter(asked, figures) }, error: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { contract, inputs, figures: null, yearToDate: null, error: error.message }
  }
}

const waiting = (cents: number) => `Une demande de ${formatCents(cents)} attend une décision\u00A0: elle n’est pas payée dans ce lot.`

function leaveAfter({ period, contract, ask, last, supplement }: DraftAsk, { elements }: Payslip) {
  if (supplement) return last.state.leave
  return countLeave(last.state.leave, leaveMonth(period, contract, ask, elements))
}

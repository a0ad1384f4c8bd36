import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { latest } from '#core/day'
import { periodOf } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { Outcome } from '#exits/plan/exit_facts'
import type ExitPlan from '#exits/plan/exit_plan'
import type { Liquidation } from '#exits/settlement/liquidation'
import { preparePay } from '#exits/settlement/prepare_settlement'
import { releaseCapeProvision } from '#payroll/variable_parts/release_cape_provision'
import { stateCapePay } from '#payroll/cape_statements/state_cape_pay'
import type { PayElementCode } from '#payroll/engine/types'
import { approvePayRun } from '#payroll/pay_runs/approve_pay_run'
import { sealPayRun } from '#payroll/pay_runs/seal_pay_run'
import Payslip from '#payroll/payslips/payslip'
import { postLeaveProvisions } from '#payroll/payslips/post_leave_provisions'

type Paying = { plan: ExitPlan; on: Day; by: { id: number }; trx: Transaction }
export type PaidOut = Omit<Outcome, 'rememberedCents' | 'residueCents' | 'receivablesCents' | 'sharesRefundedAfter'>

const NOTHING: PaidOut = {
  grossCents: 0,
  netPaidCents: 0,
  employerCostCents: 0,
  fixedCents: 0,
  variableCents: 0,
  formerVariableCents: 0,
  leavePayoutCents: 0,
  indemnityCents: 0,
  payslipId: null,
  capeStatementId: null,
}

/** The last pay, on the books of the day of the settlement: a payslip for a CESA, a statement for a CAPE holder. */
export const payOut = (paying: Paying, liquidation: Liquidation): Promise<PaidOut> =>
  paying.plan.contract.isCape ? payCape(paying, liquidation) : payCesa(paying, liquidation)

/** Computed anew in the name of whoever prepared it, approved by whoever settles. */
async function payCesa({ plan, on, by, trx }: Paying, liquidation: Liquidation): Promise<PaidOut> {
  const { contractId, lastDayOn, preparedById } = plan
  const period = periodOf(lastDayOn)
  const { run } = await preparePay(plan, liquidation, on, { id: preparedById! }, trx)
  await approvePayRun(run, on, by, trx)
  await sealPayRun(run, on, by, trx)
  await postLeaveProvisions(period, on, by, trx, [contractId])

  const payslip = await Payslip.query({ client: trx }).where('pay_run_id', run.id).firstOrFail()
  const { elements } = payslip.figures
  const of = (...codes: PayElementCode[]) => sum(elements.filter(({ code }) => codes.includes(code)).map(({ amountCents }) => amountCents))
  const formerVariableCents = liquidation.pay?.balanceCents ?? 0
  return {
    grossCents: payslip.grossCents,
    netPaidCents: payslip.netPaidCents,
    employerCostCents: payslip.employerCostCents,
    fixedCents: of('fixed_part', 'base_salary', 'absence', 'leave_allowance'),
    variableCents: of('variable_balance', 'variable_advance', 'bonus') - formerVariableCents,
    formerVariableCents,
    leavePayoutCents: of('leave_payout'),
    indemnityCents: liquidation.settlement.indemnityCents,
    payslipId: payslip.id,
    capeStatementId: null,
  }
}

async function payCape({ plan, on, by, trx }: Paying, { capePay, settlement }: Liquidation): Promise<PaidOut> {
  const { contractId, lastDayOn } = plan
  if (!capePay) {
    await releaseCapeProvision(contractId, on, by, trx)
    return NOTHING
  }
  const grossCents = capePay.totals.payCents
  const paidOn = latest(settlement.paidOn, lastDayOn)
  const statement = await stateCapePay({ contractId, period: periodOf(lastDayOn), paidOn, grossCents }, on, by, trx)
  const { netPaidCents, employerCostCents, id: capeStatementId } = statement
  return { ...NOTHING, grossCents, netPaidCents, employerCostCents, variableCents: grossCents, capeStatementId }
}

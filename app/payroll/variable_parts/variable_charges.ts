import type { Transaction } from '#core/transaction'
import { computePayslip } from '#payroll/engine/compute_payslip'
import { composePay, NOTHING_ASKED } from '#payroll/pay_runs/compose_pay'
import { payStates } from '#payroll/pay_runs/pay_states'
import { conditionsOf } from '#payroll/terms/conditions_of'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'

/**
 * Employer's contributions in cents on a variable part of a year, estimated as a second bulletin of December on the state
 * that the year reached: the give-back of the general reduction is inside. The payslip of the next year trues it up.
 */
export async function variableCharges(contractId: number, grossCents: number, year: number, trx: Transaction): Promise<number> {
  const period = `${year}-12`
  const { state } = (await payStates([contractId], year, trx)).get(contractId)!
  const month = {
    fixedPartCents: 0,
    startsOn: `${year}-01-01`,
    endedOn: null,
    withholdingRateBps: null,
    payAdvanceCents: 0,
    supplement: true,
  }
  const ask = { ...NOTHING_ASKED, balanceCents: grossCents, balanceYear: year }
  const input = composePay(period, month, ask, (await conditionsOf([contractId], period, trx)).get(contractId)!)
  const { totals } = computePayslip(input, state, await ratesOfMonth(period, trx))
  return Math.max(0, totals.employerCostCents - totals.grossCents)
}

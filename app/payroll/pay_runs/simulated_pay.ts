import { sum } from '#core/cents'
import { computePayslip } from '#payroll/engine/compute_payslip'
import { grossFromBudget, grossFromNet } from '#payroll/engine/invert'
import { payPlan } from '#payroll/engine/pay_plan'
import { stepsAhead } from '#payroll/engine/steps_ahead'
import type { PaySituation, PayWarning, Payslip, RateSet, YearToDate } from '#payroll/engine/types'
import { stepSaid } from '#payroll/engine/warnings'

export type Asked = { kind: 'gross' | 'budget' | 'net'; cents: number }

export type SimulatedPay = {
  inputs: Record<string, unknown>
  lines: Record<string, string | number>[]
  rows: Payslip['rows']
  totals: Record<string, number>
  yearToDate: YearToDate
  /** What to know of this pay. */
  warnings: PayWarning[]
  /** What one cent more costs, and where: the ceiling, three SMIC, those of the year. */
  stepsAhead: Record<string, string | number>[]
}

/**
 * One payslip from a gross, the largest that a budget bears, or the smallest that gives a net before tax; amounts in cents,
 * as plain facts that another program reads: rates in percent. Throws what the engine refuses.
 */
export function simulatedPay(asked: Asked, situation: PaySituation, ytd: YearToDate, rates: RateSet): SimulatedPay {
  const found =
    asked.kind === 'gross'
      ? null
      : asked.kind === 'budget'
        ? grossFromBudget(asked.cents, situation, ytd, rates)
        : grossFromNet(asked.cents, situation, ytd, rates)
  const grossCents = found?.grossCents ?? asked.cents
  const code = situation.workingTime.kind === 'hours' ? ('base_salary' as const) : ('fixed_part' as const)
  const payslip = computePayslip({ ...situation, elements: [{ code, amountCents: grossCents }] }, ytd, rates)
  return {
    inputs: { asked, ...situation, ratesVersion: payslip.ratesVersion, engineVersion: payslip.engineVersion },
    lines: payslip.lines.map(({ code: name, label, baseCents, employeeRate, employerRate, employeeCents, employerCents }) => ({
      code: name,
      label,
      baseCents,
      employeeRate: employeeRate / 1000,
      employerRate: employerRate / 1000,
      employeeCents,
      employerCents,
    })),
    rows: payslip.rows,
    totals: { ...totalsOf(payslip), ...(asked.kind === 'budget' ? { residueCents: asked.cents - payslip.totals.employerCostCents } : {}) },
    yearToDate: payslip.yearToDate,
    warnings: payslip.warnings,
    stepsAhead: stepsAhead(payPlan(situation, ytd, rates), grossCents).map((step) => ({ ...step, message: stepSaid(step) })),
  }
}

function totalsOf({ totals, lines }: Payslip) {
  return {
    grossCents: totals.grossCents,
    employeeCents: sum(lines.map(({ employeeCents }) => employeeCents)),
    employerCents: sum(lines.map(({ employerCents }) => employerCents)),
    reductionCents: totals.reductionCents,
    netBeforeTaxCents: totals.netBeforeTaxCents,
    netSocialCents: totals.netSocialCents,
    netTaxableCents: totals.netTaxableCents,
    withholdingCents: totals.withholdingCents,
    netPaidCents: totals.netPaidCents,
    employerCostCents: totals.employerCostCents,
  }
}

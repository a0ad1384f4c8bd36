import { formatCents, roundHalfAway, sum } from '#core/cents'
import { yearOfPeriod } from '#core/period'
import { takenGarnishments } from '#payroll/engine/garnishment'
import { legalRows } from '#payroll/engine/legal_rows'
import { grossOf, outsideGross, totalOutsideGross, type OutsideGross } from '#payroll/engine/outside_gross'
import { checkPayInput, NegativeNet } from '#payroll/engine/pay_input'
import { assess, costOf, payPlan, type Assessment, type PayPlan } from '#payroll/engine/pay_plan'
import { payslipLines } from '#payroll/engine/payslip_lines'
import type { PayElement, PayElementCode, PayInput, Payslip, PayslipLine, PayslipTotals, RateSet, YearToDate } from '#payroll/engine/types'
import { payWarnings } from '#payroll/engine/warnings'
import { netTaxable, withholding } from '#payroll/engine/withholding'
import { advance } from '#payroll/engine/year_to_date'

/** Kept with each payslip: a change of any figure or rule changes it. */
export const engineVersion = '2'

/**
 * A month's payslip from what is paid, the year to date and the rates of the month; amounts in cents, each printed row
 * rounded half away from zero. Throws a PayRefused (negative pay, another month's rates or year…) that says what to do.
 */
export function computePayslip(input: PayInput, ytd: YearToDate, rates: RateSet): Payslip {
  checkPayInput(input, ytd, rates)

  const plan = payPlan(input, ytd, rates, grossOf(input.elements, regularPay))
  const month = assess(plan, grossOf(input.elements))
  const garnishments = takenGarnishments(seizableNet(plan, month), input, rates)
  const outside = outsideGross(input, input.elements, sum(garnishments.map(({ cents }) => cents)))
  const lines = payslipLines(plan, month)
  const totals = totalsOf(plan, month, lines, outside)
  refuseNegativeNet(totals)

  const yearToDate = advance(plan, month, totals)
  return {
    period: input.period,
    ratesVersion: rates.version,
    engineVersion,
    elements: input.elements.map((element) => labelled(element, input)),
    lines,
    rows: legalRows({ lines, totals, outside, yearToDate }),
    totals,
    garnishments,
    yearToDate,
    warnings: payWarnings(plan, month),
  }
}

/** What can be seized of: the net of contributions and of the tax withheld, refunds left out (L3252-3). */
function seizableNet(plan: PayPlan, month: Assessment): number {
  const { situation, rates } = plan
  const tax = withholding(netTaxable(plan, month), situation.withholdingRateBps, rates.neutralGrid)
  return month.grossCents - month.employeeCents - tax.cents
}

/** What an absence reduces, and so what tells how much of the month was paid. */
const regularPay: PayElementCode[] = ['base_salary', 'fixed_part', 'absence', 'leave_allowance']

function totalsOf(plan: PayPlan, month: Assessment, lines: PayslipLine[], outside: OutsideGross): PayslipTotals {
  const { situation, rates, healthEmployerCents } = plan
  const { grossCents, employeeCents, employerCents, reduction } = month
  const termination = lines.find(({ code }) => code === 'termination_contribution')

  const netSocialCents = grossCents - employeeCents
  const netBeforeTaxCents = netSocialCents + totalOutsideGross(outside)
  const netTaxableCents = netTaxable(plan, month)
  const tax = withholding(netTaxableCents, situation.withholdingRateBps, rates.neutralGrid)

  return {
    grossCents,
    employeeCents,
    employerCents,
    reductionCents: reduction.cents,
    reductionUrssafCents: reduction.urssafCents,
    reductionRetirementCents: reduction.retirementCents,
    reductionCoefficient: reduction.coefficient,
    netSocialCents,
    netBeforeTaxCents,
    netTaxableCents,
    withholdingKind: tax.kind,
    withholdingRateBps: tax.rateBps,
    withholdingCents: tax.cents,
    netPaidCents: netBeforeTaxCents - tax.cents,
    employerCostCents: costOf(plan, grossCents),
    terminationCostCents: plan.terminationCents + (termination?.employerCents ?? 0),
    benefitsInKindCents: -outside.benefitsInKind || 0,
    refundsCents: outside.transport + outside.expenses,
    vouchersCents: -outside.mealVouchers || 0,
    deductionsCents: -(outside.mealVouchers + outside.payAdvance + outside.garnishment) || 0,
    employerHealthCents: healthEmployerCents,
    ceilingCents: plan.ceilingCents,
    equivalentHoursHundredths: hundredthsOfHours(plan, month),
  }
}

const hundredthsOfHours = ({ rates }: PayPlan, { smicMicros }: Assessment) =>
  roundHalfAway(smicMicros / (rates.reductionSmicHourlyCents * 100))

function refuseNegativeNet({ netPaidCents }: PayslipTotals) {
  if (netPaidCents < 0) {
    throw new NegativeNet(
      `Le net à payer serait de ${formatCents(netPaidCents)}\u00A0: augmentez la rémunération ou réduisez les retenues.`
    )
  }
}

const labels: Record<PayElementCode, string> = {
  fixed_part: 'Part fixe',
  variable_advance: 'Part variable - acompte',
  variable_balance: 'Part variable - solde exercice',
  base_salary: 'Salaire de base',
  bonus: 'Prime',
  leave_allowance: 'Indemnité de congés payés',
  leave_payout: 'Indemnité compensatrice de congés payés',
  absence: 'Absence',
  correction: 'Régularisation',
  benefit_in_kind: 'Avantage en nature',
}

/** The variable balance names its year: the one before, unless the caller says otherwise. */
function labelled({ code, amountCents, label }: PayElement, { period }: PayInput) {
  const year = code === 'variable_balance' ? ` ${yearOfPeriod(period) - 1}` : ''
  return { code, amountCents, label: label ?? labels[code] + year }
}

import { yearOfPeriod } from '#core/period'
import type { Assessment, PayPlan } from '#payroll/engine/pay_plan'
import type { PayslipTotals, RateSet, ReductionWindow, YearToDate } from '#payroll/engine/types'

const emptyWindow: ReductionWindow = {
  since: null,
  grossCents: 0,
  smicMicros: 0,
  fullSmicMicros: 0,
  lastMonthSmicMicros: 0,
  reductionCents: 0,
}

/** Where a contract starts its civil year. */
export const freshYear = (year: number): YearToDate => ({
  year,
  lastPeriod: null,
  months: 0,
  grossCents: 0,
  ceilingCents: 0,
  t1Cents: 0,
  t2Cents: 0,
  cetBaseCents: 0,
  fourCeilingsCents: 0,
  csgBaseCents: 0,
  sicknessComplementBaseCents: 0,
  familyComplementBaseCents: 0,
  smicMicros: 0,
  reductionWindow: { ...emptyWindow },
  equivalentHoursHundredths: 0,
  reductionCents: 0,
  reductionUrssafCents: 0,
  reductionRetirementCents: 0,
  employeeCents: 0,
  employerCents: 0,
  employerCostCents: 0,
  netSocialCents: 0,
  netTaxableCents: 0,
  exemptOvertimeCents: 0,
  withholdingCents: 0,
  netPaidCents: 0,
})

/** The window goes on while its parameters hold, and starts again when a decree cuts the year. */
export const windowAt = ({ reductionWindow }: YearToDate, { reduction }: RateSet) =>
  reductionWindow.since === reduction.since ? reductionWindow : { ...emptyWindow, since: reduction.since }

/** The state after a month: each counter is the former one and the month. */
export function advance(plan: PayPlan, month: Assessment, totals: PayslipTotals): YearToDate {
  const { ytd, situation, window } = plan
  const { bases } = month
  const supplement = situation.supplement ?? false
  return {
    year: yearOfPeriod(situation.period),
    lastPeriod: situation.period,
    months: ytd.months + (supplement ? 0 : 1),
    grossCents: ytd.grossCents + month.grossCents,
    ceilingCents: ytd.ceilingCents + plan.ceilingCents,
    t1Cents: ytd.t1Cents + bases.t1,
    t2Cents: ytd.t2Cents + bases.t2,
    cetBaseCents: ytd.cetBaseCents + bases.cet,
    fourCeilingsCents: ytd.fourCeilingsCents + bases.fourCeilings,
    csgBaseCents: ytd.csgBaseCents + bases.csg,
    sicknessComplementBaseCents: ytd.sicknessComplementBaseCents + bases.sicknessComplement,
    familyComplementBaseCents: ytd.familyComplementBaseCents + bases.familyComplement,
    smicMicros: ytd.smicMicros + month.smicMicros,
    reductionWindow: {
      since: window.since,
      grossCents: window.grossCents + month.grossCents,
      smicMicros: window.smicMicros + month.smicMicros,
      fullSmicMicros: window.fullSmicMicros + (supplement ? 0 : plan.smicMicros),
      lastMonthSmicMicros: (supplement ? window.lastMonthSmicMicros : 0) + month.smicMicros,
      reductionCents: window.reductionCents + month.reduction.cents,
    },
    equivalentHoursHundredths: ytd.equivalentHoursHundredths + totals.equivalentHoursHundredths,
    reductionCents: ytd.reductionCents + month.reduction.cents,
    reductionUrssafCents: ytd.reductionUrssafCents + month.reduction.urssafCents,
    reductionRetirementCents: ytd.reductionRetirementCents + month.reduction.retirementCents,
    employeeCents: ytd.employeeCents + month.employeeCents,
    employerCents: ytd.employerCents + month.employerCents,
    employerCostCents: ytd.employerCostCents + totals.employerCostCents,
    netSocialCents: ytd.netSocialCents + totals.netSocialCents,
    netTaxableCents: ytd.netTaxableCents + totals.netTaxableCents,
    exemptOvertimeCents: ytd.exemptOvertimeCents,
    withholdingCents: ytd.withholdingCents + totals.withholdingCents,
    netPaidCents: ytd.netPaidCents + totals.netPaidCents,
  }
}

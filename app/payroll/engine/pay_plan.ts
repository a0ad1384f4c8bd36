import { shareOf, sum } from '#core/cents'
import { basesOf, type Bases } from '#payroll/engine/bases'
import { monthCeiling } from '#payroll/engine/ceilings'
import { generalReduction, type GeneralReduction } from '#payroll/engine/general_reduction'
import { lineSpecs, type LineSpec } from '#payroll/engine/payslip_lines'
import { equivalentSmic, monthSmic } from '#payroll/engine/smic_equivalent'
import type { PaySituation, RateSet, ReductionWindow, YearToDate } from '#payroll/engine/types'
import { windowAt } from '#payroll/engine/year_to_date'

/** All that a month's contributions depend on but the gross: made once, assessed for as many gross pays as one likes. */
export interface PayPlan {
  situation: PaySituation
  ytd: YearToDate
  rates: RateSet
  window: ReductionWindow
  specs: LineSpec[]
  ceilingCents: number
  /** The SMIC of the month for the reduction, or the most that pay without hours may count. */
  smicMicros: number
  healthPremiumCents: number
  healthEmployerCents: number
  terminationCents: number
  /** Employer's provident rates: the legal one of executives on T1, and the contract's on its own base. */
  providentRates: { t1: number; contract: number }
  contractBase: (grossCents: number, t1: number, t2: number) => number
}

export interface Assessment {
  grossCents: number
  bases: Bases
  /** Amounts of each line of the plan, in cents. */
  employee: number[]
  employer: number[]
  employeeCents: number
  employerCents: number
  smicMicros: number
  reduction: GeneralReduction
}

/** `regularPayCents`: what is left of a full month's pay, to prorate the SMIC of an incomplete month. */
export function payPlan(situation: PaySituation, ytd: YearToDate, rates: RateSet, regularPayCents?: number): PayPlan {
  const specs = lineSpecs(situation, rates.rates)
  const premium = premiumOf(situation)
  const rateOf = (code: string) => specs.find((spec) => spec.code === code)?.employerRate ?? 0
  return {
    situation,
    ytd,
    rates,
    specs,
    window: windowAt(ytd, rates),
    ceilingCents: monthCeiling(situation, rates),
    smicMicros: monthSmic(situation, rates, regularPayCents),
    healthPremiumCents: premium.cents,
    healthEmployerCents: shareOf(premium.cents, premium.employerShareBps, 10_000),
    terminationCents: situation.terminationIndemnity?.amountCents ?? 0,
    providentRates: { t1: rateOf('executive_provident'), contract: rateOf('provident') },
    contractBase: contractBases[situation.provident?.base ?? 't1'],
  }
}

const contractBases = {
  t1: (_gross: number, t1: number) => t1,
  t1_t2: (_gross: number, t1: number, t2: number) => t1 + t2,
  gross: (gross: number) => gross,
}

function premiumOf({ health, supplement }: PaySituation) {
  if (supplement || 'dispensedBecause' in health) return { cents: 0, employerShareBps: 0 }
  return { cents: health.premiumCents, employerShareBps: health.employerShareBps }
}

/** The contributions and the reduction of a gross in cents: each line rounded half away from zero, base × rate. */
export function assess(plan: PayPlan, grossCents: number): Assessment {
  const smicMicros = smicOf(plan, grossCents)
  const bases = basesOf(plan, grossCents, smicMicros)
  const employee = plan.specs.map((spec) => employeeAmount(spec, bases))
  const employer = plan.specs.map((spec) => employerAmount(spec, bases))
  return {
    grossCents,
    bases,
    employee,
    employer,
    employeeCents: sum(employee),
    employerCents: sum(employer),
    smicMicros,
    reduction: generalReduction(plan.rates.reduction, plan.window, grossCents, smicMicros),
  }
}

function employerAmount({ base, employerRate }: LineSpec, bases: Bases) {
  return employerRate === 0 ? 0 : shareOf(bases[base], employerRate, 100_000)
}

/** The health premium is a price to share: its two parts make it whole. */
function employeeAmount(spec: LineSpec, bases: Bases) {
  const { code, base, employeeRate } = spec
  if (employeeRate === 0) return 0
  else if (code === 'health_premium') return bases[base] - employerAmount(spec, bases)
  else return shareOf(bases[base], employeeRate, 100_000)
}

/** The SMIC that a gross counts in the reduction of its month, in millionths of a euro. */
export function smicOf({ situation, window, rates, smicMicros }: PayPlan, grossCents: number): number {
  const { workingTime, supplement = false } = situation
  if (workingTime.kind === 'hours') return smicMicros
  return equivalentSmic(grossCents, smicMicros, window, workingTime, rates, supplement)
}

/** What the employer pays in all for a gross, in cents: contributions less the reduction, termination indemnity. */
export function costOf(plan: PayPlan, grossCents: number): number {
  const smicMicros = smicOf(plan, grossCents)
  const bases = basesOf(plan, grossCents, smicMicros)
  let employerCents = 0
  for (const spec of plan.specs) employerCents += employerAmount(spec, bases)
  const { cents } = generalReduction(plan.rates.reduction, plan.window, grossCents, smicMicros)
  return grossCents + employerCents - cents + plan.terminationCents
}

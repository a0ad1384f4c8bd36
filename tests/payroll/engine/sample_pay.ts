import { readFileSync } from 'node:fs'
import { yearOfPeriod, type Period } from '#core/period'
import { computePayslip } from '#payroll/engine/compute_payslip'
import type {
  EmployerRates,
  HeadcountBand,
  PayElement,
  PaySituation,
  Payslip,
  RateSet,
  WorkingTime,
  YearToDate,
} from '#payroll/engine/types'
import { freshYear } from '#payroll/engine/year_to_date'
import { rateSet } from '#payroll/rates/rate_set'
import { seedRates } from '#payroll/rates/seed_rates'

/** The profile of the reference figures: sixty people, accidents at 2.08 %, a 58 € premium shared equally. */
export const sixtyPeople: EmployerRates = employer(60, 2_080)

/** The house of the demo: accidents at 1.10 %, mobility at 2 %, a 40 € premium. */
export const thirtyPeople: EmployerRates = employer(30, 1_100, 2_000)

export const fullTime: WorkingTime = { kind: 'hours', weeklyHundredths: 35_00 }
export const hoursLess: WorkingTime = {
  kind: 'equivalent_hours',
  smic: 'frozen',
  cap: 'monthly',
  rulingReference: null,
}

export function employer(headcount: number, accident: number, mobility = 0): EmployerRates {
  const years = ['2025-01-01', '2026-01-01']
  return {
    headcountBand: bandOf(headcount),
    workAccident: years.map((validFrom) => ({ validFrom, rate: accident })),
    mobility: years.map((validFrom) => ({ validFrom, rate: mobility })),
  }
}

function bandOf(headcount: number): HeadcountBand {
  return headcount < 11 ? 'under_11' : headcount < 50 ? '11_to_49' : '50_to_249'
}

const made = new Map<string, RateSet>()

export function ratesOf(period: Period, house = sixtyPeople): RateSet {
  const key = period + JSON.stringify(house)
  if (!made.has(key)) made.set(key, rateSet(seedRates, period, house))
  return made.get(key)!
}

export const situation = (period: Period, changes: Partial<PaySituation> = {}): PaySituation => ({
  period,
  executive: false,
  workingTime: fullTime,
  health: { premiumCents: 58_00, employerShareBps: 5_000 },
  withholdingRateBps: null,
  ...changes,
})

export const fixedPart = (amountCents: number): PayElement[] => [{ code: 'fixed_part', amountCents }]

/** A payslip of the sixty people's house, in a month alone unless a state of the year is given. */
export function payslip(
  period: Period,
  gross: number | PayElement[],
  changes: Partial<PaySituation> = {},
  ytd: YearToDate = freshYear(yearOfPeriod(period)),
  house = sixtyPeople
): Payslip {
  const elements = typeof gross === 'number' ? fixedPart(gross) : gross
  return computePayslip({ ...situation(period, changes), elements }, ytd, ratesOf(period, house))
}

/** Twelve months, or as many as there are grosses, each taking in what the one before gave. */
export function months(year: number, grosses: number[], changes: Partial<PaySituation> = {}, house = sixtyPeople): Payslip[] {
  let ytd = freshYear(year)
  return grosses.map((gross, index) => {
    const month = payslip(monthOf(year, index + 1), gross, changes, ytd, house)
    ytd = month.yearToDate
    return month
  })
}

export const monthOf = (year: number, month: number): Period => `${year}-${String(month).padStart(2, '0')}`

export const times = (count: number, gross: number) => Array<number>(count).fill(gross)

export interface GoldenInput {
  period: Period
  headcount: number
  accident: number
  mobility: number
  premium: number
  gross: number
  weekly?: number
  executive?: boolean
  hoursLess?: boolean
}

type Amounts = Record<string, number>

export interface Golden {
  anchors: { period: Period; gross: number; officialNet: number; own: number }[]
  cases: {
    id: string
    input: GoldenInput
    lines: Record<string, [base: number, employee: number, employer: number]>
    totals: Amounts
    rows?: [string, ...(number | null)[]][]
    oracle?: { lines: Record<string, [employee: number, employer: number]>; totals: Amounts }
  }[]
  years: {
    id: string
    months: [gross: number, coef: number, cut: number, t1: number, net: number, cost: number][]
  }[]
  inversion: [budget: number, gross: number, net: number, residue: number][]
}

export const golden = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as Golden

export function goldenPayslip(input: GoldenInput): Payslip {
  const { period, gross, weekly = 35_00 } = input
  const workingTime = input.hoursLess ? hoursLess : { ...fullTime, weeklyHundredths: weekly }
  return payslip(
    period,
    gross,
    {
      executive: input.executive ?? false,
      workingTime,
      health: { premiumCents: input.premium, employerShareBps: 5_000 },
    },
    undefined,
    employer(input.headcount, input.accident, input.mobility)
  )
}

/** Amounts by line code, T1 and T2 of the complementary scheme together as the references have them. */
export function linesOf({ lines }: Payslip) {
  const amounts: Record<string, [base: number, employee: number, employer: number]> = {}
  for (const { code, baseCents, employeeCents, employerCents } of lines) {
    const key = code.startsWith('complementary') ? 'complementary' : code
    const [base, employee, byEmployer] = amounts[key] ?? [0, 0, 0]
    amounts[key] = [base + baseCents, employee + employeeCents, byEmployer + employerCents]
  }
  return amounts
}

export const totalsOf = ({ totals }: Payslip): Amounts => ({
  gross: totals.grossCents,
  employee: totals.employeeCents,
  reduction: totals.reductionCents,
  coefficient: totals.reductionCoefficient,
  netBeforeTax: totals.netBeforeTaxCents,
  netSocial: totals.netSocialCents,
  netTaxable: totals.netTaxableCents,
  withholding: totals.withholdingCents,
  netPaid: totals.netPaidCents,
  employerCost: totals.employerCostCents,
  withholdingBps: totals.withholdingRateBps,
})

export const rowOf = ({ rows }: Payslip, code: string) => rows.find((row) => row.code === code)
export const lineOf = ({ lines }: Payslip, code: string) => lines.find((line) => line.code === code)

/** What an act throws, if it throws. */
export function refusedBy(act: () => unknown): unknown {
  try {
    act()
  } catch (refusal) {
    return refusal
  }
}

import { shareOf, sum } from '#core/cents'
import type { Period } from '#core/period'
import { lineIdentities } from '#payroll/engine/line_accounts'
import { NegativeGross, RatesOfAnotherMonth } from '#payroll/engine/pay_input'
import type { ContributionRates, LineCode, PayslipLine, RateSet } from '#payroll/engine/types'
import { RateMissing } from '#payroll/rates/rate_missing'

export interface CapePay {
  period: Period
  /** Zero when the holder is not paid: only the lump sum against accidents is then owed. */
  payCents: number
}

/** A code of the Urssaf slip; null where the code was not checked. */
export interface CapeContribution {
  code: '404' | '260' | '239' | null
  label: string
  baseCents: number
  cents: number
}

export interface CapeStatement {
  period: Period
  paid: boolean
  lines: PayslipLine[]
  contributions: CapeContribution[]
  totals: {
    payCents: number
    employeeCents: number
    employerCents: number
    netCents: number
    costCents: number
  }
  /** What an accountant or Urssaf has still to confirm, in French. */
  unconfirmed: string[]
}

/**
 * The pay statement of a CAPE holder, who is no employee: no payslip, no Agirc-Arrco, no wage guarantee, no general
 * reduction, no income tax withheld (C. com. L127-1 s., CSS L311-3 25°, arrêté of 18/2/2008). Amounts in cents.
 */
export function capeStatement({ period, payCents }: CapePay, rates: RateSet): CapeStatement {
  if (rates.period !== period) throw new RatesOfAnotherMonth('Reprenez les taux du mois du relevé.')
  if (payCents < 0) throw new NegativeGross('La rémunération CAPE ne peut pas être négative.')

  const paid = payCents > 0
  const lines = paid ? paidLines(payCents, rates) : [lumpSumLine(rates)]
  const employeeCents = sum(lines.map((each) => each.employeeCents))
  const employerCents = sum(lines.map((each) => each.employerCents))
  return {
    period,
    paid,
    lines,
    contributions: paid ? paidContributions(lines) : lumpSumContribution(lines[0]),
    totals: {
      payCents,
      employeeCents,
      employerCents,
      netCents: payCents - employeeCents,
      costCents: payCents + employerCents,
    },
    unconfirmed: paid
      ? ['L’absence de réduction générale et d’AGS sur une rémunération CAPE est à confirmer.']
      : rates.capeHourlyBase?.confirmed
        ? []
        : ['La base forfaitaire horaire des stagiaires est celle de 2019 : valeur à confirmer.'],
  }
}

function paidLines(payCents: number, { rates: r, monthlyCeilingCents }: RateSet): PayslipLine[] {
  const t1 = Math.min(payCents, monthlyCeilingCents)
  const four = Math.min(payCents, 4 * monthlyCeilingCents)
  const csg = shareOf(four, r.csgAbatedShare, 100_000) + payCents - four
  const fullSickness = r.sicknessEmployer + (r.sicknessComplement?.rate ?? 0)
  const fullFamily = r.familyEmployer + (r.familyComplement?.rate ?? 0)
  return [
    line('sickness', payCents, 0, fullSickness),
    line('work_accident', payCents, 0, r.workAccident),
    line('capped_pension', t1, r.cappedPensionEmployee, r.cappedPensionEmployer),
    line('uncapped_pension', payCents, r.uncappedPensionEmployee, r.uncappedPensionEmployer),
    line('family', payCents, 0, fullFamily),
    line('unemployment', four, 0, r.unemploymentEmployer),
    line('fnal', fnalBase(payCents, t1, r), 0, r.fnal),
    line('csa', payCents, 0, r.csaEmployer),
    line('mobility', payCents, 0, r.mobility),
    line('csg_deductible', csg, r.csgDeductible, 0),
    line('csg_crds_non_deductible', csg, r.csgCrdsNonDeductible, 0),
  ].filter(({ employeeCents, employerCents }) => employeeCents !== 0 || employerCents !== 0)
}

const fnalBase = (payCents: number, t1: number, { fnalCapped }: ContributionRates) => (fnalCapped ? t1 : payCents)

/** Every month begun counts whole: the hourly base × 151.67 h, in whole euros. */
function lumpSumLine({ capeHourlyBase, period, rates }: RateSet): PayslipLine {
  if (!capeHourlyBase) throw new RateMissing('cape_hourly_base', period)
  const euros = shareOf(capeHourlyBase.cents, 151_67, 100_00)
  return line('work_accident', euros * 100, 0, rates.workAccident)
}

function paidContributions(lines: PayslipLine[]): CapeContribution[] {
  const common: LineCode[] = ['sickness', 'work_accident', 'capped_pension', 'uncapped_pension', 'family', 'csa']
  const csg: LineCode[] = ['csg_deductible', 'csg_crds_non_deductible']
  const alone = lines.filter(({ code }) => !common.includes(code) && !csg.includes(code))
  const group = (code: CapeContribution['code'], label: string, codes: LineCode[]) => {
    const grouped = lines.filter((each) => codes.includes(each.code))
    const cents = sum(grouped.map((each) => each.employeeCents + each.employerCents))
    return { code, label, baseCents: grouped[0].baseCents, cents }
  }
  return [
    group('404', 'CAPE, cotisations de droit commun', common),
    group('260', 'CSG et CRDS', csg),
    ...alone.map(({ label, baseCents, employerCents }) => {
      return { code: null, label, baseCents, cents: employerCents }
    }),
  ]
}

const lumpSumContribution = ({ baseCents, employerCents }: PayslipLine): CapeContribution[] => [
  {
    code: '239',
    label: 'CAPE sans rémunération, forfait accidents',
    baseCents,
    cents: employerCents,
  },
]

function line(code: LineCode, baseCents: number, employeeRate: number, employerRate: number): PayslipLine {
  const { label, body, expenseAccount, liabilityAccount } = lineIdentities[code]
  const employerCents = shareOf(baseCents, employerRate, 100_000)
  return {
    code,
    label,
    baseCents,
    employeeRate,
    employerRate,
    employeeCents: shareOf(baseCents, employeeRate, 100_000),
    employerCents,
    body,
    liabilityAccount,
    ledger: employerCents === 0 ? [] : [{ expenseAccount, liabilityAccount, cents: employerCents }],
  }
}

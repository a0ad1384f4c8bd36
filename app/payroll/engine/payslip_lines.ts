import { shareOf } from '#core/cents'
import type { Bases } from '#payroll/engine/bases'
import { deferredAccount, lineIdentities } from '#payroll/engine/line_accounts'
import type { Assessment, PayPlan } from '#payroll/engine/pay_plan'
import type { ContributionRates, LedgerShare, LineCode, PayslipLine, PaySituation } from '#payroll/engine/types'

/** A line before any pay: what it is taken on, at which rates in 1e-5. */
export interface LineSpec {
  code: LineCode
  base: keyof Bases
  employeeRate: number
  employerRate: number
}

/** Every line the month may owe, in the order of the bulletin. */
export function lineSpecs(situation: PaySituation, r: ContributionRates): LineSpec[] {
  const { executive, provident, health } = situation
  const healthShare = 'employerShareBps' in health ? health.employerShareBps * 10 : 0
  const providentBase = ({ t1: 't1', t1_t2: 't1t2', gross: 'gross' } as const)[provident?.base ?? 't1']

  return [
    line('sickness', 'gross', 0, r.sicknessEmployer),
    line('sickness_complement', 'sicknessComplement', 0, r.sicknessComplement?.rate ?? 0),
    line('health_premium', 'healthPremium', healthShare && 100_000 - healthShare, healthShare),
    line('work_accident', 'gross', 0, r.workAccident),
    line('capped_pension', 't1', r.cappedPensionEmployee, r.cappedPensionEmployer),
    line('uncapped_pension', 'gross', r.uncappedPensionEmployee, r.uncappedPensionEmployer),
    line('complementary_t1', 't1', r.complementaryT1Employee, r.complementaryT1Employer),
    line('complementary_t2', 't2', r.complementaryT2Employee, r.complementaryT2Employer),
    line('cet', 'cet', r.cetEmployee, r.cetEmployer),
    line('family', 'gross', 0, r.familyEmployer),
    line('family_complement', 'familyComplement', 0, r.familyComplement?.rate ?? 0),
    line('unemployment', 'fourCeilings', 0, r.unemploymentEmployer),
    line('ags', 'fourCeilings', 0, r.agsEmployer),
    line('apec', 'fourCeilings', executive ? r.apecEmployee : 0, executive ? r.apecEmployer : 0),
    line('fnal', r.fnalCapped ? 't1' : 'gross', 0, r.fnal),
    line('csa', 'gross', 0, r.csaEmployer),
    line('social_dialogue', 'gross', 0, r.socialDialogueEmployer),
    line('training', 'gross', 0, r.training),
    line('apprenticeship', 'gross', 0, r.apprenticeship),
    line('apprenticeship_surcharge', 'gross', 0, r.apprenticeshipSurcharge),
    line('mobility', 'gross', 0, r.mobility),
    line('executive_provident', 't1', 0, executiveProvident(situation, r)),
    line('provident', providentBase, provident?.employeeRate ?? 0, provident?.employerRate ?? 0),
    line('forfait_social', 'cover', 0, r.forfaitSocial),
    line('peec', 'gross', 0, r.peec),
    line('termination_contribution', 'termination', 0, r.termination),
    line('csg_deductible', 'csg', r.csgDeductible, 0),
    line('csg_crds_non_deductible', 'csg', r.csgCrdsNonDeductible, 0),
  ].filter(({ employeeRate, employerRate }) => employeeRate !== 0 || employerRate !== 0)
}

const line = (code: LineCode, base: keyof Bases, employeeRate: number, employerRate: number): LineSpec => ({
  code,
  base,
  employeeRate,
  employerRate,
})

/** A contract of the house that already gives executives their minimum replaces the legal line (ANI of 17/11/2017). */
function executiveProvident({ executive, provident }: PaySituation, r: ContributionRates) {
  const covered = provident && provident.employerRate >= r.executiveProvident
  return executive && !covered ? r.executiveProvident : 0
}

/** The lines of an assessed month; those without a base are left out. */
export function payslipLines(plan: PayPlan, month: Assessment): PayslipLine[] {
  const lines: PayslipLine[] = []
  for (const [index, spec] of plan.specs.entries()) {
    const { code, base, employeeRate, employerRate } = spec
    const baseCents = month.bases[base]
    if (baseCents === 0) continue
    const { label, body, liabilityAccount } = lineIdentities[code]
    lines.push({
      code,
      label: code === 'provident' ? (plan.situation.provident?.label ?? label) : label,
      baseCents,
      employeeRate,
      employerRate,
      employeeCents: month.employee[index],
      employerCents: month.employer[index],
      body,
      liabilityAccount,
      ledger: ledgerShares(code, baseCents, month.employer[index], plan.rates.rates),
    })
  }
  return lines
}

/** The apprenticeship tax owes 0.59 % each month and the rest the next year: one part rounded, the other deducted. */
function ledgerShares(code: LineCode, baseCents: number, cents: number, { apprenticeshipNow }: ContributionRates): LedgerShare[] {
  const { expenseAccount, liabilityAccount } = lineIdentities[code]
  if (cents === 0) return []
  if (code !== 'apprenticeship') return [{ expenseAccount, liabilityAccount, cents }]
  const now = shareOf(baseCents, apprenticeshipNow, 100_000)
  return [
    { expenseAccount, liabilityAccount, cents: now },
    { expenseAccount, liabilityAccount: deferredAccount, cents: cents - now },
  ]
}

import db from '@adonisjs/lucid/services/db'
import { firstDay } from '#core/period'
import type { EmployerRates, LineCode, RateRow } from '#payroll/engine/types'
import type Payslip from '#payroll/payslips/payslip'
import { employerRates } from '#payroll/rates/employer_rates'
import { rateRows } from '#payroll/rates/rate_rows'
import { RateShelf } from '#payroll/rates/rate_shelf'

export type RateSource = { validFrom: string; source: string; checkedOn: string | null }

/** The dated rate that each line comes from. */
const RATES: Partial<Record<LineCode, string>> = {
  sickness: 'sickness_employer',
  sickness_complement: 'sickness_complement',
  health_premium: 'health_minimum_share',
  capped_pension: 'capped_pension_employer',
  uncapped_pension: 'uncapped_pension_employer',
  complementary_t1: 'complementary_t1_employer',
  complementary_t2: 'complementary_t2_employer',
  cet: 'cet_employer',
  family: 'family_employer',
  family_complement: 'family_complement',
  unemployment: 'unemployment_employer',
  ags: 'ags_employer',
  apec: 'apec_employer',
  csa: 'csa_employer',
  social_dialogue: 'social_dialogue_employer',
  apprenticeship: 'apprenticeship_employer',
  executive_provident: 'executive_provident_employer',
  forfait_social: 'forfait_social_employer',
  peec: 'peec_employer',
  termination_contribution: 'termination_contribution',
  csg_deductible: 'csg_deductible',
  csg_crds_non_deductible: 'csg_crds_non_deductible',
}

/** By headcount, one of two rates. */
const byHeadcount = ({ headcountBand }: EmployerRates): Partial<Record<LineCode, string>> => ({
  fnal: ['under_11', '11_to_49'].includes(headcountBand) ? 'fnal_under_50' : 'fnal_50_and_over',
  training: headcountBand === 'under_11' ? 'training_under_11' : 'training_11_and_over',
})

/** Where the rate of each line of a payslip is written: the law, the agreement, or what was notified to the house. */
export async function sourcesOf(payslip: Payslip): Promise<Record<string, RateSource>> {
  const employer = await employerRates()
  const shelf = new RateShelf(await rateRows(), payslip.period)
  const codes = { ...RATES, ...byHeadcount(employer) }
  const notified = await notifiedSource(payslip)
  const sources: Record<string, RateSource> = {}
  for (const { code } of payslip.figures.lines) {
    const row = shelf.find(codes[code] ?? '') as RateRow | undefined
    if (row) sources[code] = { validFrom: row.validFrom, source: row.source, checkedOn: row.checkedOn }
    else if (notified) sources[code] = notified
  }
  return sources
}

async function notifiedSource({ period }: Payslip): Promise<RateSource | null> {
  const row = await db
    .from('establishment_rates')
    .where('valid_from', '<=', firstDay(period))
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .first()
  return row ? { validFrom: row.valid_from, source: row.source, checkedOn: null } : null
}

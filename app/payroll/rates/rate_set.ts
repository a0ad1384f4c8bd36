import { yearOf } from '#core/day'
import { daysIn, firstDay, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import type {
  ContributionRates,
  DatedRate,
  EmployerRates,
  GeneralReductionRates,
  HeldRate,
  RateSet,
  ReducedRate,
} from '#payroll/engine/types'
import { RATE_LABELS } from '#payroll/rates/rate_labels'
import { RateMissing } from '#payroll/rates/rate_missing'
import { RateShelf } from '#payroll/rates/rate_shelf'

export class TerritoryNotCovered extends Refusal {
  constructor(inseeCode: string) {
    super(
      `L’établissement (commune ${inseeCode}) relève de l’Alsace-Moselle ou de l’outre-mer, dont la paie n’est pas couverte\u00A0: faites établir ses bulletins ailleurs.`
    )
  }
}

/**
 * The rates of a month for an employer, from dated rows. A row holds from its day to the end of its civil year.
 * Throws RateMissing, naming the code and the period, when one is absent or unconfirmed; TerritoryNotCovered.
 */
export function rateSet(rows: HeldRate[], period: Period, employer: EmployerRates): RateSet {
  refuseUncoveredTerritory(employer.inseeCode)
  const shelf = new RateShelf(rows, period)
  const atLeast11 = employer.headcountBand !== 'under_11'
  const atLeast50 = atLeast11 && employer.headcountBand !== '11_to_49'
  const workAccident = notified(employer.workAccident, period, 'work_accident', true)

  const set: Omit<RateSet, 'version'> = {
    period,
    daysInMonth: daysIn(period),
    headcountBand: employer.headcountBand,
    monthlyCeilingCents: shelf.number('monthly_ceiling'),
    smicHourlyCents: shelf.number('smic_hourly'),
    reductionSmicHourlyCents: shelf.number('smic_hourly_reduction'),
    januarySmicHourlyCents: shelf.number('smic_hourly_january'),
    rates: contributionRates(shelf, employer, workAccident, atLeast11, atLeast50),
    reduction: reductionRates(shelf, workAccident, atLeast50),
    neutralGrid: shelf.grid('neutral_grid'),
    healthMinimumShareBps: shelf.number('health_minimum_share'),
    mealVoucherExemptCents: shelf.number('meal_voucher_exempt'),
    mealVoucherMinimumShareBps: shelf.number('meal_voucher_minimum_share'),
    mealVoucherMaximumShareBps: shelf.number('meal_voucher_maximum_share'),
    transportExemptShareBps: shelf.confirmed('transport_exempt_share')
      ? shelf.number('transport_exempt_share')
      : shelf.number('transport_mandatory_share'),
    capeHourlyBase: capeHourlyBase(shelf),
    ...garnishments(shelf),
  }
  return { ...set, version: `${period}-${mark(JSON.stringify(set))}` }
}

function contributionRates(
  shelf: RateShelf,
  employer: EmployerRates,
  workAccident: number,
  atLeast11: boolean,
  atLeast50: boolean
): ContributionRates {
  const { headcountBand, mobility, apprenticeshipSurcharge = [] } = employer
  const { period } = shelf
  return {
    workAccident,
    sicknessEmployer: shelf.number('sickness_employer'),
    cappedPensionEmployee: shelf.number('capped_pension_employee'),
    cappedPensionEmployer: shelf.number('capped_pension_employer'),
    uncappedPensionEmployee: shelf.number('uncapped_pension_employee'),
    uncappedPensionEmployer: shelf.number('uncapped_pension_employer'),
    complementaryT1Employee: shelf.number('complementary_t1_employee'),
    complementaryT1Employer: shelf.number('complementary_t1_employer'),
    complementaryT2Employee: shelf.number('complementary_t2_employee'),
    complementaryT2Employer: shelf.number('complementary_t2_employer'),
    cetEmployee: shelf.number('cet_employee'),
    cetEmployer: shelf.number('cet_employer'),
    familyEmployer: shelf.number('family_employer'),
    unemploymentEmployer: shelf.number('unemployment_employer'),
    agsEmployer: shelf.number('ags_employer'),
    apecEmployee: shelf.number('apec_employee'),
    apecEmployer: shelf.number('apec_employer'),
    fnal: shelf.number(atLeast50 ? 'fnal_50_and_over' : 'fnal_under_50'),
    fnalCapped: !atLeast50,
    csaEmployer: shelf.number('csa_employer'),
    socialDialogueEmployer: shelf.number('social_dialogue_employer'),
    training: shelf.number(atLeast11 ? 'training_11_and_over' : 'training_under_11'),
    apprenticeship: shelf.number('apprenticeship_employer'),
    apprenticeshipNow: shelf.number('apprenticeship_now'),
    apprenticeshipSurcharge:
      headcountBand === '250_and_over' ? notified(apprenticeshipSurcharge, period, 'apprenticeship_surcharge', true) : 0,
    mobility: atLeast11 ? notified(mobility, period, 'mobility', false) : 0,
    executiveProvident: shelf.number('executive_provident_employer'),
    forfaitSocial: atLeast11 ? shelf.number('forfait_social_employer') : 0,
    peec: atLeast50 ? shelf.number('peec_employer') : 0,
    csgAbatedShare: shelf.number('csg_abated_share'),
    csgDeductible: shelf.number('csg_deductible'),
    csgCrdsNonDeductible: shelf.number('csg_crds_non_deductible'),
    termination: shelf.number('termination_contribution'),
    sicknessComplement: complement(shelf, 'sickness_complement'),
    familyComplement: complement(shelf, 'family_complement'),
  }
}

/** The greatest coefficient never passes what is really owed: a low accident rate lowers it (CSS D241-7). */
function reductionRates(shelf: RateShelf, workAccident: number, atLeast50: boolean) {
  const band = atLeast50 ? '50_and_over' : 'under_50'
  const unowed = Math.max(0, shelf.number('reduction_accident_share') - workAccident)
  const retirement = shelf.number('reduction_retirement')

  const rates: GeneralReductionRates = shelf.find('rgdu_t_min')
    ? {
        kind: 'rgdu',
        since: shelf.row('rgdu_t_min').validFrom,
        tMin: shelf.number('rgdu_t_min'),
        tDelta: shelf.number(`rgdu_t_delta_${band}`) - unowed,
        power: shelf.number('rgdu_power'),
        retirement,
      }
    : {
        kind: 'rgcp',
        since: shelf.row(`rgcp_t_${band}`).validFrom,
        t: shelf.number(`rgcp_t_${band}`) - unowed,
        retirement,
      }
  return rates
}

function complement(shelf: RateShelf, code: string): ReducedRate | null {
  if (!shelf.find(code)) return null
  return {
    rate: shelf.number(code),
    thresholdHundredths: shelf.number(`${code}_threshold`),
  }
}

function capeHourlyBase(shelf: RateShelf) {
  const row = shelf.find('cape_hourly_base')
  return row ? { cents: Number(row.value), confirmed: row.confirmed } : null
}

/** Asked of nobody but those under an order: what is not confirmed stops their pay alone, by its name. */
function garnishments(shelf: RateShelf) {
  const thresholds = [1, 2, 3, 4, 5, 6].map((rank) => `garnishment_threshold_${rank}`)
  const garnishmentUnconfirmed = [...thresholds, 'garnishment_dependant', 'garnishment_floor']
    .filter((code) => !shelf.confirmed(code))
    .map((code) => RATE_LABELS[code])
  return { garnishmentScale: garnishmentUnconfirmed.length > 0 ? null : garnishmentScale(shelf, thresholds), garnishmentUnconfirmed }
}

function garnishmentScale(shelf: RateShelf, thresholds: string[]) {
  return {
    yearlyThresholds: thresholds.map((code) => shelf.number(code)),
    dependantCents: shelf.number('garnishment_dependant'),
    floorCents: shelf.number('garnishment_floor'),
  }
}

export function refuseUncoveredTerritory(inseeCode: string | null | undefined) {
  if (inseeCode && /^(57|67|68|97|98)/.test(inseeCode)) throw new TerritoryNotCovered(inseeCode)
}

/** The accident rate is notified for a civil year; a mobility rate holds until the next one. */
function notified(rates: DatedRate[], period: Period, code: string, yearly: boolean): number {
  const on = firstDay(period)
  const known = rates
    .filter(({ validFrom }) => validFrom <= on && (!yearly || yearOf(validFrom) === yearOf(on)))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  if (!known.length) throw new RateMissing(code, period, 'absent de la fiche de l’établissement')
  return known[0].rate
}

/** FNV-1a: two sets with the same mark hold the same values. */
function mark(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

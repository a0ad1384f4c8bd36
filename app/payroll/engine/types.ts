import type { Day } from '#core/day'
import type { Period } from '#core/period'

/*
 * Units, everywhere in the engine: amounts in integer cents, contribution rates in 1e-5 (6.90 % is 6900), withholding
 * rates and shares in basis points, weekly hours in hundredths (35 h is 3500), SMIC equivalents in millionths of a euro.
 */

/** The band in force for the year, stored and never derived from the month's headcount (CSS L130-1). */
export type HeadcountBand = 'under_11' | '11_to_49' | '50_to_249' | '250_and_over'

export type PayElementCode =
  | 'fixed_part'
  | 'variable_advance'
  | 'variable_balance'
  | 'base_salary'
  | 'bonus'
  | 'leave_allowance'
  | 'leave_payout'
  | 'absence'
  | 'correction'
  | 'benefit_in_kind'

/** One line of gross pay. Only `absence` and `correction` may be negative. */
export interface PayElement {
  code: PayElementCode
  amountCents: number
  /** Replaces the usual French label, for instance to say the year of a variable balance or the dates of a leave. */
  label?: string
}

/**
 * A CESA without hours gets the SMIC of the reduction from its pay ("équivalent-heures"). Every answer to the questions
 * still open with Urssaf is a setting: what converts pay into hours, and over what the equivalent is capped.
 */
export interface EquivalentHours {
  kind: 'equivalent_hours'
  /** `frozen`: the SMIC of 1 January that the reduction uses; `current`: the SMIC of the month. */
  smic: 'frozen' | 'current'
  /** `monthly`: at most a full-time SMIC each month; `annual`: at most the sum of full-time SMICs since January. */
  cap: 'monthly' | 'annual'
  /** The rescrit that allows it; null raises a warning on each payslip. */
  rulingReference: string | null
}

export interface ContractHours {
  kind: 'hours'
  /** Hundredths of an hour a week: 3500 is full time, 1750 half time. */
  weeklyHundredths: number
  /** What a full month would have been paid; the SMIC of an incomplete month is prorated by pay, else by days. */
  fullMonthPayCents?: number
}

export type WorkingTime = EquivalentHours | ContractHours

/** Calendar days; a day of absence counts only when the whole day is unpaid (CSS R242-2). */
export interface Presence {
  enteredOn?: Day
  leftOn?: Day
  unpaidLeaveDays?: number
  sickLeaveDays?: number
}

export type HealthCover = { premiumCents: number; employerShareBps: number } | { dispensedBecause: string }

export interface ProvidentContract {
  label?: string
  base: 't1' | 't1_t2' | 'gross'
  employeeRate: number
  employerRate: number
}

export interface MealVouchers {
  count: number
  faceValueCents: number
  employerShareCents: number
  /** Days worked as declared: one voucher a day at most, and a pay without hours has no other proof. */
  declaredDays: number
}

export interface Transport {
  /** What the person paid for the pass; the refund may not pass the exempt share of it. */
  passCents: number
  refundCents: number
}

/** Conventional termination, simple case: the legal indemnity, exempt of contributions and tax for the person. */
export interface TerminationIndemnity {
  amountCents: number
  /** The legal or agreed minimum; above it CSG is due and the engine refuses. */
  legalMinimumCents: number
  endedOn: Day
}

/** An order served on the employer: `scale` takes what the law lets be seized, `maintenance` its sum down to the floor. */
export interface GarnishmentOrder {
  id: number
  /** The third party that the house pays in the person's stead. */
  owedTo: number
  kind: 'scale' | 'maintenance'
  dependants: number
  monthlyCents: number | null
  /** What is still owed of it; null when it has no end. */
  leftCents: number | null
}

export type TakenGarnishment = Pick<GarnishmentOrder, 'id' | 'owedTo'> & { cents: number }

/** All that a month's pay depends on, but the pay itself. */
export interface PaySituation {
  period: Period
  executive: boolean
  workingTime: WorkingTime
  presence?: Presence
  health: HealthCover
  provident?: ProvidentContract | null
  /** Personal rate in basis points, as transmitted; null means the neutral grid. */
  withholdingRateBps: number | null
  expenseRefundsCents?: number
  transport?: Transport | null
  mealVouchers?: MealVouchers | null
  /** Orders served on the house, in the order of their arrival. */
  garnishments?: GarnishmentOrder[]
  /** Advance already paid (425), cleared here. */
  payAdvanceCents?: number
  terminationIndemnity?: TerminationIndemnity | null
  /**
   * A second bulletin of a month already counted, or one after the contract in the same year: it brings pay, but neither
   * ceiling nor SMIC, nor health premium. After the contract in a new year, the bulletin is an ordinary month.
   */
  supplement?: boolean
}

export interface PayInput extends PaySituation {
  elements: PayElement[]
}

/** What next month takes in. Keyed by contract and civil year: a new contract starts a fresh one. */
export interface YearToDate {
  year: number
  lastPeriod: Period | null
  months: number
  grossCents: number
  ceilingCents: number
  t1Cents: number
  t2Cents: number
  cetBaseCents: number
  /** Pay within four ceilings: unemployment, Apec, and the 1.75 % abatement of CSG. */
  fourCeilingsCents: number
  csgBaseCents: number
  /** 2025 only: pay that owes the full sickness rate and the full family rate. */
  sicknessComplementBaseCents: number
  familyComplementBaseCents: number
  smicMicros: number
  reductionWindow: ReductionWindow
  equivalentHoursHundredths: number
  reductionCents: number
  reductionUrssafCents: number
  reductionRetirementCents: number
  employeeCents: number
  employerCents: number
  employerCostCents: number
  netSocialCents: number
  netTaxableCents: number
  exemptOvertimeCents: number
  withholdingCents: number
  netPaidCents: number
}

/** What the reduction is computed on: the civil year, but 2025 is cut in two on 1 May (BOSS, Allègements généraux, § 460). */
export interface ReductionWindow {
  since: Day | null
  grossCents: number
  smicMicros: number
  /** What a full-time SMIC would have made, for the annual cap of equivalent hours. */
  fullSmicMicros: number
  /** Equivalent used in the last month, for a second bulletin of that month. */
  lastMonthSmicMicros: number
  reductionCents: number
}

export type Body = 'urssaf' | 'retirement' | 'health' | 'action_logement'

export type LineCode =
  | 'sickness'
  | 'sickness_complement'
  | 'health_premium'
  | 'work_accident'
  | 'capped_pension'
  | 'uncapped_pension'
  | 'complementary_t1'
  | 'complementary_t2'
  | 'cet'
  | 'family'
  | 'family_complement'
  | 'unemployment'
  | 'ags'
  | 'apec'
  | 'fnal'
  | 'csa'
  | 'social_dialogue'
  | 'training'
  | 'apprenticeship'
  | 'apprenticeship_surcharge'
  | 'mobility'
  | 'executive_provident'
  | 'provident'
  | 'forfait_social'
  | 'peec'
  | 'termination_contribution'
  | 'csg_deductible'
  | 'csg_crds_non_deductible'

/** Where a share of the employer's amount is booked: expense, and who is owed. */
export interface LedgerShare {
  expenseAccount: string
  liabilityAccount: string
  cents: number
}

export interface PayslipLine {
  code: LineCode
  label: string
  baseCents: number
  /** 1e-5; for the health premium, the share of the premium. */
  employeeRate: number
  employerRate: number
  employeeCents: number
  employerCents: number
  body: Body
  /** What the employee owes goes to this account. */
  liabilityAccount: string
  /** How the employer's amount is booked; the apprenticeship tax owes one share now and one next year. */
  ledger: LedgerShare[]
}

export type LegalRowKind = 'heading' | 'contribution' | 'total' | 'amount' | 'tax'

export interface LegalRowPart {
  code: LineCode | null
  label: string
  baseCents: number | null
  rate: number | null
  employerRate: number | null
  employeeCents: number
  employerCents: number
}

/** One row of the bulletin (arrêté of 25/2/2016 as amended, modèle pérenne). Base × rate is the amount wherever a rate is given. */
export interface LegalRow {
  code: string
  label: string
  kind: LegalRowKind
  /** 1 for the rows inside a heading. */
  level: 0 | 1
  /** Net before tax and net to pay must stand out (arrêté of 23/12/2021). */
  strong: boolean
  baseCents: number | null
  /** Employee rate, 1e-5. */
  rate: number | null
  employerRate: number | null
  employeeCents: number | null
  employerCents: number | null
  amountCents: number | null
  cumulativeCents: number | null
  /** `personal` or `neutral`, on the withholding row only. */
  withholding?: WithholdingKind
  parts: LegalRowPart[]
}

export type WithholdingKind = 'personal' | 'neutral'

export interface PayslipTotals {
  grossCents: number
  employeeCents: number
  /** Before the reduction. */
  employerCents: number
  /** May be negative: a give-back of what earlier months received. */
  reductionCents: number
  reductionUrssafCents: number
  reductionRetirementCents: number
  /** 1e-4, on the year to date. */
  reductionCoefficient: number
  netSocialCents: number
  netBeforeTaxCents: number
  netTaxableCents: number
  withholdingKind: WithholdingKind
  withholdingRateBps: number
  withholdingCents: number
  netPaidCents: number
  /** Gross, employer's contributions less the reduction, and the termination indemnity when there is one. */
  employerCostCents: number
  /** The indemnity and its employer's contribution, already inside the cost. */
  terminationCostCents: number
  benefitsInKindCents: number
  refundsCents: number
  deductionsCents: number
  /** What the person bears of the meal vouchers, already inside the deductions. */
  vouchersCents: number
  /** The employer's part of the health premium and provident, taxed or not. */
  employerHealthCents: number
  ceilingCents: number
  equivalentHoursHundredths: number
}

export type PayWarningCode =
  | 'neutral_grid'
  | 'equivalent_hours_unruled'
  | 'ceiling_crossed'
  | 'three_smic_reached'
  | 'annual_three_smic_reached'
  | 'reduction_given_back'
  | 'ceiling_near'
  | 'three_smic_near'
  | 'annual_three_smic_near'
  | 'below_smic'
  | 'termination_indemnity'

export interface PayWarning {
  code: PayWarningCode
  message: string
}

export interface Payslip {
  period: Period
  ratesVersion: string
  engineVersion: string
  elements: Required<PayElement>[]
  lines: PayslipLine[]
  rows: LegalRow[]
  totals: PayslipTotals
  /** What each order took from the net. */
  garnishments: TakenGarnishment[]
  yearToDate: YearToDate
  warnings: PayWarning[]
}

/* Rates */

export type RateUnit = '1e-5' | 'cents' | 'bps' | 'hundredths' | 'grid'

/** Withholding: a net taxable pay below `belowCents` is taxed at `rateBps`; null is the last step. */
export interface GridStep {
  belowCents: number | null
  rateBps: number
}

export type RateValue = number | GridStep[]

/** A rate holds for the civil year of `validFrom` only: each year is asserted anew, so that an old rate never lasts silently. */
export interface RateRow {
  code: string
  unit: RateUnit
  validFrom: Day
  validTo?: Day | null
  value: RateValue
  source: string
  checkedOn: Day
  confirmed: boolean
}

/** What the engine reads of a row, wherever it is kept. */
export type HeldRate = Pick<RateRow, 'code' | 'validFrom' | 'validTo' | 'value' | 'confirmed'>

export interface DatedRate {
  validFrom: Day
  /** 1e-5 */
  rate: number
}

/** What the rates depend on in the house. */
export interface EmployerRates {
  headcountBand: HeadcountBand
  /** Notified each year; a year without its notification is refused. */
  workAccident: DatedRate[]
  /** Mobility payment of the establishment's commune, all components together; needed from 11 employees. */
  mobility: DatedRate[]
  /** INSEE code of the establishment: Alsace-Moselle and overseas are refused. */
  inseeCode?: string | null
  /** Needed from 250 employees only: the apprenticeship surcharge of the year. */
  apprenticeshipSurcharge?: DatedRate[]
}

/** The rates of one month for one employer, ready for the engine. Made by `rateSet`. */
export interface RateSet {
  period: Period
  daysInMonth: number
  /** The period and a mark of every value used: kept with each payslip. */
  version: string
  headcountBand: HeadcountBand
  monthlyCeilingCents: number
  smicHourlyCents: number
  /** The SMIC of the general reduction, frozen at its value of 1 January in 2026. */
  reductionSmicHourlyCents: number
  /** The SMIC of 1 January, for retirement quarters. */
  januarySmicHourlyCents: number
  /** 1e-5; null where the headcount owes nothing. */
  rates: ContributionRates
  reduction: GeneralReductionRates
  neutralGrid: GridStep[]
  healthMinimumShareBps: number
  mealVoucherExemptCents: number
  mealVoucherMinimumShareBps: number
  mealVoucherMaximumShareBps: number
  transportExemptShareBps: number
  capeHourlyBase: { cents: number; confirmed: boolean } | null
  /** Null while one of its thresholds is not confirmed: a pay under an order is then refused. */
  garnishmentScale: GarnishmentScale | null
  /** What the scale lacks, by name. */
  garnishmentUnconfirmed: string[]
}

/** In cents: thresholds and dependants by year, the floor by month (the income support of somebody alone). */
export interface GarnishmentScale {
  yearlyThresholds: number[]
  dependantCents: number
  floorCents: number
}

export interface ContributionRates {
  sicknessEmployer: number
  workAccident: number
  cappedPensionEmployee: number
  cappedPensionEmployer: number
  uncappedPensionEmployee: number
  uncappedPensionEmployer: number
  complementaryT1Employee: number
  complementaryT1Employer: number
  complementaryT2Employee: number
  complementaryT2Employer: number
  cetEmployee: number
  cetEmployer: number
  familyEmployer: number
  unemploymentEmployer: number
  agsEmployer: number
  apecEmployee: number
  apecEmployer: number
  fnal: number
  /** Below 50 employees, FNAL stops at the ceiling. */
  fnalCapped: boolean
  csaEmployer: number
  socialDialogueEmployer: number
  training: number
  apprenticeship: number
  /** The share of the apprenticeship tax owed each month; the rest is owed the next year. */
  apprenticeshipNow: number
  apprenticeshipSurcharge: number
  mobility: number
  executiveProvident: number
  forfaitSocial: number
  peec: number
  csgAbatedShare: number
  csgDeductible: number
  csgCrdsNonDeductible: number
  termination: number
  /** Family and sickness are cheaper below a number of SMICs in 2025; null since. */
  sicknessComplement: ReducedRate | null
  familyComplement: ReducedRate | null
}

export interface ReducedRate {
  /** Added to the reduced rate once the pay passes the threshold, 1e-5. */
  rate: number
  /** Hundredths of a SMIC, on the year to date. */
  thresholdHundredths: number
}

/** Rates in 1e-5, the power in hundredths. RGDU since 2026, RGCP ("Fillon") before. */
export type GeneralReductionRates =
  | { kind: 'rgdu'; since: Day; tMin: number; tDelta: number; power: number; retirement: number }
  | { kind: 'rgcp'; since: Day; t: number; retirement: number }

/* Inversion */

export interface GrossFound {
  grossCents: number
  employerCostCents: number
  netBeforeTaxCents: number
  /** Budget less cost: the "reliquat laissé sur le compte d'activité"; from a net, net found less net asked. */
  residueCents: number
  warnings: PayWarning[]
}

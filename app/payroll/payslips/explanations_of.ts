import { shareOf } from '#core/cents'
import { longDay } from '#core/day'
import { fineRate } from '#documents/drawing/wording'
import type { GeneralReductionRates, LegalRow } from '#payroll/engine/types'
import type Payslip from '#payroll/payslips/payslip'
import { attempted } from '#payroll/pay_inputs/attempted'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'

/** One step of a sum that anybody can make again by hand: an amount in cents, or a figure that is no amount. */
export type Step = { label: string; cents?: number; words?: string }

/** How each figure that is not base × rate is made, by row of the bulletin; the last step is the figure itself. */
export async function explanationsOf(payslip: Payslip): Promise<Record<string, Step[]>> {
  const { found } = await attempted(() => ratesOfMonth(payslip.period))
  return {
    ...(found ? { reductions: reductionSteps(payslip, found.reduction) } : {}),
    ...sliceSteps(payslip),
    ...csgSteps(payslip),
    ...netSteps(payslip),
  }
}

/** Coefficients are in 1e-4, rates in 1e-5: 3981 and 39810 are both 0,3981. */
const decimal = (thousandths: number, places: number) =>
  (thousandths / 10 ** places).toLocaleString('fr-FR', { minimumFractionDigits: 4, maximumFractionDigits: 4 })

/** The coefficient of the year on the pay of the year, less what was given (CSS L241-13, D241-7). */
function reductionSteps({ figures, yearToDate }: Payslip, rates: GeneralReductionRates): Step[] {
  const { totals } = figures
  if (totals.reductionCents === 0 && totals.reductionCoefficient === 0) return []
  const window = yearToDate.reductionWindow
  const given = window.reductionCents - totals.reductionCents
  const whole = shareOf(window.grossCents, totals.reductionCoefficient, 10_000)
  return [
    { label: `Brut depuis le ${longDay(rates.since)}`, cents: window.grossCents },
    { label: 'SMIC retenu sur la même durée', cents: Math.round(window.smicMicros / 10_000) },
    { label: 'Coefficient', words: `${formula(rates)} = ${decimal(totals.reductionCoefficient, 4)}` },
    { label: `Brut × ${decimal(totals.reductionCoefficient, 4)}`, cents: whole },
    { label: 'Déjà reçue', cents: -given },
    { label: 'Réduction du mois', cents: whole - given },
    { label: 'dont Urssaf', cents: totals.reductionUrssafCents },
    { label: 'dont retraite complémentaire', cents: totals.reductionRetirementCents },
  ]
}

function formula(rates: GeneralReductionRates): string {
  if (rates.kind === 'rgcp') return `${decimal(rates.t, 5)} ÷ 0,6 × (1,6 × SMIC ÷ brut − 1), au plus ${decimal(rates.t, 5)}`
  const power = (rates.power / 100).toLocaleString('fr-FR')
  const most = decimal(rates.tMin + rates.tDelta, 5)
  return `${decimal(rates.tMin, 5)} + ${decimal(rates.tDelta, 5)} × (½ × (3 × SMIC ÷ brut − 1)) puissance ${power}, au plus ${most}`
}

/** What is under the ceiling and over it, counted on the year: the month takes what the year leaves it. */
function sliceSteps({ figures, yearToDate: year, inputs: { before } }: Payslip): Record<string, Step[]> {
  const regularised = year.t1Cents !== year.grossCents || before.t1Cents !== before.grossCents
  if (!regularised) return {}
  const t1: Step[] = [
    { label: 'Brut de l’année', cents: year.grossCents },
    { label: 'Plafond de l’année, à ce mois', cents: year.ceilingCents },
    { label: 'Tranche 1 de l’année\u00A0: le moindre des deux', cents: year.t1Cents },
    { label: 'Déjà comptée', cents: -before.t1Cents },
    { label: 'Base du mois', cents: year.t1Cents - before.t1Cents },
  ]
  const t2: Step[] = [
    { label: 'Tranche 2 de l’année\u00A0: ce qui dépasse le plafond', cents: year.t2Cents },
    { label: 'Déjà comptée', cents: -before.t2Cents },
    { label: 'Base du mois', cents: year.t2Cents - before.t2Cents },
  ]
  const isPrinted = (code: string) => figures.rows.some((row) => row.code === code)
  return Object.fromEntries(
    Object.entries({ capped_pension: t1, complementary_t1: t1, complementary_t2: t2 }).filter(([code]) => isPrinted(code))
  )
}

/** The base of CSG: 98,25 % of the pay within four ceilings, all of it beyond, and what the employer pays of the covers (CSS L136-1-1). */
function csgSteps({ figures: { lines, totals }, yearToDate, inputs: { before } }: Payslip): Record<string, Step[]> {
  const base = lines.find(({ code }) => code === 'csg_deductible')?.baseCents
  if (base === undefined) return {}
  const within = yearToDate.fourCeilingsCents - before.fourCeilingsCents
  const beyond = totals.grossCents - within
  const abated = base - beyond - totals.employerHealthCents
  const steps: Step[] = [
    { label: 'Brut dans la limite de quatre plafonds', cents: within },
    { label: 'Après l’abattement de 1,75\u00A0%', cents: abated },
    ...(beyond === 0 ? [] : [{ label: 'Brut au-delà', cents: beyond }]),
    ...(totals.employerHealthCents === 0 ? [] : [{ label: 'Part de l’employeur, santé et prévoyance', cents: totals.employerHealthCents }]),
    { label: 'Base', cents: base },
  ]
  return { csg_deductible: steps, csg_crds_non_deductible: steps }
}

function netSteps({ figures: { totals, rows, lines } }: Payslip): Record<string, Step[]> {
  const taxed = lines.find(({ code }) => code === 'csg_crds_non_deductible')?.employeeCents ?? 0
  const health = totals.netTaxableCents - totals.netSocialCents - taxed
  return {
    net_social: [
      { label: 'Montant brut', cents: totals.grossCents },
      { label: 'Cotisations du salarié', cents: -totals.employeeCents },
      { label: 'Montant net social', cents: totals.netSocialCents },
    ],
    net_before_tax: [
      { label: 'Montant net social', cents: totals.netSocialCents },
      ...outsideOf(rows),
      { label: 'Net à payer avant impôt', cents: totals.netBeforeTaxCents },
    ],
    net_taxable: [
      { label: 'Montant net social', cents: totals.netSocialCents },
      { label: 'CSG et CRDS non déductibles', cents: taxed },
      ...(health === 0 ? [] : [{ label: 'Part de l’employeur à la complémentaire santé', cents: health }]),
      { label: 'Montant net imposable', cents: totals.netTaxableCents },
    ],
    withholding: [
      { label: 'Base\u00A0: le net imposable du mois', cents: Math.max(0, totals.netTaxableCents) },
      {
        label: totals.withholdingKind === 'personal' ? 'Taux transmis par l’administration' : 'Taux de la grille neutre',
        words: fineRate(totals.withholdingRateBps * 10),
      },
      { label: 'Impôt prélevé', cents: totals.withholdingCents },
    ],
    net_paid: [
      { label: 'Net à payer avant impôt', cents: totals.netBeforeTaxCents },
      { label: 'Impôt prélevé', cents: -totals.withholdingCents },
      { label: 'Net à payer', cents: totals.netPaidCents },
    ],
    employer_total: [
      { label: 'Montant brut', cents: totals.grossCents },
      { label: 'Cotisations de l’employeur', cents: totals.employerCents },
      { label: 'Réduction générale', cents: -totals.reductionCents },
      ...indemnityOf(totals),
      { label: 'Total versé par l’employeur', cents: totals.employerCostCents },
    ],
  }
}

/** The indemnity of a termination is paid beside the gross; its contribution is already among the employer's. */
function indemnityOf({ grossCents, employerCents, reductionCents, employerCostCents }: Payslip['figures']['totals']): Step[] {
  const cents = employerCostCents - grossCents - employerCents + reductionCents
  return cents === 0 ? [] : [{ label: 'Indemnité de rupture', cents }]
}

/** The rows between the net social and the net before tax. */
function outsideOf(rows: LegalRow[]): Step[] {
  const from = rows.findIndex(({ code }) => code === 'refunds_and_deductions')
  const to = rows.findIndex(({ code }) => code === 'net_before_tax')
  return rows.slice(from + 1, to).map(({ label, amountCents }) => ({ label, cents: amountCents ?? 0 }))
}

import { shareOf, sum } from '#core/cents'
import type { OutsideGross } from '#payroll/engine/outside_gross'
import type { LegalRow, LegalRowPart, LineCode, PayslipLine, PayslipTotals, YearToDate } from '#payroll/engine/types'

interface Printed {
  lines: PayslipLine[]
  totals: PayslipTotals
  outside: OutsideGross
  yearToDate: YearToDate
}

/**
 * The rows of the bulletin, in the order and words of the arrêté of 25/2/2016 (modèle pérenne, alone allowed from 2027).
 * Employee amounts are what is kept; refunds are positive, deductions and the reduction negative.
 */
export function legalRows(printed: Printed): LegalRow[] {
  const { totals } = printed
  return [
    amount('gross', 'MONTANT BRUT', totals.grossCents),
    ...compulsoryRows(printed),
    ...optionalRows(printed),
    amount('net_social', 'MONTANT NET SOCIAL', totals.netSocialCents),
    heading('refunds_and_deductions', 'REMBOURSEMENTS ET DÉDUCTIONS DIVERSES'),
    ...outsideRows(printed.outside),
    strong(amount('net_before_tax', 'MONTANT NET À PAYER AVANT IMPÔT SUR LE REVENU', totals.netBeforeTaxCents)),
    ...taxRows(printed),
    strong(amount('net_paid', 'MONTANT NET À PAYER', totals.netPaidCents)),
    amount('employer_total', "TOTAL VERSÉ PAR L'EMPLOYEUR", totals.employerCostCents),
  ]
}

function compulsoryRows({ lines, totals }: Printed): LegalRow[] {
  const of = (...codes: LineCode[]) => lines.filter(({ code }) => codes.includes(code))
  const rows = [
    heading('health', 'Santé'),
    row('sickness', 'Sécurité Sociale Maladie Maternité Invalidité Décès', of('sickness', 'sickness_complement'), 1),
    row('health_premium', 'Complémentaire garanties frais de santé obligatoire', of('health_premium'), 1),
    row('work_accident', 'Accidents du travail & maladies professionnelles', of('work_accident')),
    heading('retirement', 'Retraite'),
    row('capped_pension', 'Sécurité Sociale Vieillesse plafonnée', of('capped_pension'), 1),
    row('uncapped_pension', 'Sécurité Sociale Vieillesse déplafonnée', of('uncapped_pension'), 1),
    ...complementaryRows(of('complementary_t1'), of('complementary_t2'), of('cet')),
    row('family', 'Famille', of('family', 'family_complement')),
    row('unemployment', 'Assurance chômage', of('unemployment', 'ags')),
    row('apec', 'Apec', of('apec')),
    row('other_employer', "Autres charges dues par l'employeur", of(...otherCharges)),
    row('csg_deductible', "CSG déductible de l'impôt sur le revenu", of('csg_deductible')),
    row('csg_crds_non_deductible', "CSG/CRDS non déductible de l'impôt sur le revenu", of('csg_crds_non_deductible')),
  ].filter(({ kind, parts }) => kind === 'heading' || parts.length > 0)

  return [
    ...rows,
    {
      ...blank('compulsory_total', 'TOTAL DES COTISATIONS ET CONTRIBUTIONS OBLIGATOIRES', 'total'),
      employeeCents: sum(rows.map(({ employeeCents }) => employeeCents ?? 0)),
      employerCents: sum(rows.map(({ employerCents }) => employerCents ?? 0)),
    },
    {
      ...blank('reductions', 'EXONÉRATIONS ET ALLÈGEMENTS DE COTISATIONS', 'total'),
      employerCents: totals.reductionCents === 0 ? null : -totals.reductionCents,
    },
  ]
}

const otherCharges: LineCode[] = [
  'fnal',
  'csa',
  'social_dialogue',
  'training',
  'apprenticeship',
  'apprenticeship_surcharge',
  'mobility',
  'forfait_social',
  'peec',
  'termination_contribution',
]

/** The model has one row per slice: the CET of the whole is rounded once, its T1 share goes to T1, the rest to T2. */
function complementaryRows(t1: PayslipLine[], t2: PayslipLine[], cet: PayslipLine[]): LegalRow[] {
  const [whole] = cet
  const onT1 = whole && cetOnT1(whole, t1[0])
  const onT2 = whole && {
    ...whole,
    baseCents: whole.baseCents - onT1.baseCents,
    employeeCents: whole.employeeCents - onT1.employeeCents,
    employerCents: whole.employerCents - onT1.employerCents,
  }
  return [
    row('complementary_t1', 'Retraite complémentaire, CEG et CET T1', t1.concat(onT1 ?? []), 1),
    row('complementary_t2', 'Retraite complémentaire, CEG et CET T2', t2.concat(onT2 ?? []).filter(owes), 1),
  ]
}

function cetOnT1(cet: PayslipLine, t1: PayslipLine | undefined): PayslipLine {
  const { baseCents, employeeRate, employerRate } = cet
  const base = Math.min(baseCents, t1?.baseCents ?? 0)
  if (base === baseCents) return cet
  return {
    ...cet,
    baseCents: base,
    employeeCents: shareOf(base, employeeRate, 100_000),
    employerCents: shareOf(base, employerRate, 100_000),
  }
}

const owes = ({ employeeCents, employerCents }: PayslipLine) => employeeCents !== 0 || employerCents !== 0

function optionalRows({ lines }: Printed): LegalRow[] {
  const provident = lines.filter(({ code }) => code.endsWith('provident'))
  if (!provident.length) return []
  return [
    heading('optional', 'COTISATIONS ET CONTRIBUTIONS SOCIALES FACULTATIVES'),
    row('provident', 'Prévoyance, Incapacité, Invalidité, Décès, Autres', provident, 1),
  ]
}

function outsideRows(outside: OutsideGross): LegalRow[] {
  const labels: [keyof OutsideGross, string][] = [
    ['transport', 'Frais de transport'],
    ['mealVouchers', 'Titres-restaurant'],
    ['expenses', 'Autres : frais professionnels'],
    ['benefitsInKind', 'Autres : avantages en nature'],
    ['terminationIndemnity', 'Autres : indemnité de rupture conventionnelle'],
    ['payAdvance', 'Autres : acompte déjà versé'],
    ['garnishment', 'Autres : saisie sur rémunération'],
  ]
  return labels.filter(([key]) => outside[key]).map(([key, label]) => ({ ...amount(key, label, outside[key]), level: 1 }))
}

function taxRows({ totals, yearToDate }: Printed): LegalRow[] {
  return [
    {
      ...amount('net_taxable', 'Montant net imposable', totals.netTaxableCents),
      cumulativeCents: yearToDate.netTaxableCents,
    },
    {
      ...amount('exempt_overtime', 'Montant net des HC/HS exonérées', 0),
      cumulativeCents: yearToDate.exemptOvertimeCents,
    },
    {
      ...blank('withholding', 'Impôt sur le revenu prélevé à la source', 'tax'),
      baseCents: Math.max(0, totals.netTaxableCents),
      rate: totals.withholdingRateBps * 10,
      amountCents: totals.withholdingCents,
      cumulativeCents: yearToDate.withholdingCents,
      withholding: totals.withholdingKind,
    },
  ]
}

/** A rate is printed only where base × rate is the amount printed beside it; the parts say how the others are made. */
function row(code: string, label: string, lines: PayslipLine[], level: 0 | 1 = 0): LegalRow {
  const parts = lines.map(partOf)
  const priced = code === 'health_premium' || code === 'other_employer'
  const sameBase = parts.length > 0 && parts.every((part) => part.baseCents === parts[0].baseCents)
  const baseCents = sameBase && !priced ? parts[0].baseCents : null
  const employeeCents = sum(parts.map((part) => part.employeeCents))
  const employerCents = sum(parts.map((part) => part.employerCents))
  return {
    ...blank(code, label, 'contribution'),
    level,
    baseCents,
    rate: exactRate(baseCents, sum(lines.map((line) => line.employeeRate)), employeeCents),
    employerRate: exactRate(baseCents, sum(lines.map((line) => line.employerRate)), employerCents),
    employeeCents: employeeCents || lines.some((line) => line.employeeRate) ? employeeCents : null,
    employerCents: employerCents || lines.some((line) => line.employerRate) ? employerCents : null,
    parts,
  }
}

const exactRate = (baseCents: number | null, rate: number, cents: number) =>
  rate !== 0 && baseCents !== null && shareOf(baseCents, rate, 100_000) === cents ? rate : null

function partOf(line: PayslipLine): LegalRowPart {
  const { code, label, baseCents, employeeRate, employerRate, employeeCents, employerCents } = line
  return {
    code,
    label,
    baseCents,
    rate: exactRate(baseCents, employeeRate, employeeCents),
    employerRate: exactRate(baseCents, employerRate, employerCents),
    employeeCents,
    employerCents,
  }
}

const blank = (code: string, label: string, kind: LegalRow['kind']): LegalRow => ({
  code,
  label,
  kind,
  level: 0,
  strong: false,
  baseCents: null,
  rate: null,
  employerRate: null,
  employeeCents: null,
  employerCents: null,
  amountCents: null,
  cumulativeCents: null,
  parts: [],
})

const heading = (code: string, label: string) => blank(code, label, 'heading')
const amount = (code: string, label: string, amountCents: number): LegalRow => ({
  ...blank(code, label, 'amount'),
  amountCents,
})
const strong = (legalRow: LegalRow): LegalRow => ({ ...legalRow, strong: true })

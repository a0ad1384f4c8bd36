import type { Day } from '#core/day'
import type { PayslipFacts, PayslipRow } from '#documents/payslip_facts'
import { pirogues } from '#tests/documents/invoice_samples'

type Change = Partial<PayslipRow>

const row = (code: string, label: string, kind: PayslipRow['kind'], change: Change = {}): PayslipRow => ({
  code,
  label,
  kind,
  level: 0,
  strong: false,
  baseCents: null,
  rate: null,
  employeeCents: null,
  employerCents: null,
  amountCents: null,
  cumulativeCents: null,
  ...change,
})

const due = (
  code: string,
  label: string,
  baseCents: number | null,
  rate: number | null,
  employeeCents: number | null,
  employerCents: number | null,
  level: 0 | 1 = 1
) =>
  // prettier-ignore
  row(code, label, 'contribution', { baseCents, rate, employeeCents, employerCents, level })
const title = (code: string, label: string) => row(code, label, 'heading')
const figure = (code: string, label: string, amountCents: number, change: Change = {}) =>
  row(code, label, 'amount', { amountCents, ...change })

/** A month at 1 867,02 € gross, the rows of the permanent model in their order. */
export const monthRows: PayslipRow[] = [
  figure('gross', 'MONTANT BRUT', 1867_02),
  title('health', 'Santé'),
  due('sickness', 'Sécurité Sociale Maladie Maternité Invalidité Décès', 1867_02, null, null, 242_71),
  due('health_premium', 'Complémentaire garanties frais de santé obligatoire', null, null, 29_00, 29_00),
  due('work_accident', 'Accidents du travail & maladies professionnelles', 1867_02, null, null, 38_83, 0),
  title('retirement', 'Retraite'),
  due('capped_pension', 'Sécurité Sociale Vieillesse plafonnée', 1867_02, 6900, 128_82, 159_63),
  due('uncapped_pension', 'Sécurité Sociale Vieillesse déplafonnée', 1867_02, 400, 7_47, 39_39),
  due('complementary_t1', 'Retraite complémentaire, CEG et CET T1', 1867_02, 4010, 74_87, 112_21),
  due('family', 'Famille', 1867_02, null, null, 98_02, 0),
  due('unemployment', 'Assurance chômage', 1867_02, null, null, 79_35, 0),
  due('other_employer', "Autres charges dues par l'employeur", null, null, null, 57_33, 0),
  due('csg_deductible', "CSG déductible de l'impôt sur le revenu", 1863_35, 6800, 126_71, null, 0),
  due('csg_crds_non_deductible', "CSG/CRDS non déductible de l'impôt sur le revenu", 1863_35, 2900, 54_04, null, 0),
  row('compulsory_total', 'TOTAL DES COTISATIONS ET CONTRIBUTIONS OBLIGATOIRES', 'total', {
    employeeCents: 420_91,
    employerCents: 856_47,
  }),
  row('reductions', 'EXONÉRATIONS ET ALLÈGEMENTS DE COTISATIONS', 'total', {
    employerCents: -707_23,
  }),
  figure('net_social', 'MONTANT NET SOCIAL', 1446_11),
  title('refunds_and_deductions', 'REMBOURSEMENTS ET DÉDUCTIONS DIVERSES'),
  figure('transport', 'Frais de transport', 42_50, { level: 1 }),
  figure('net_before_tax', 'MONTANT NET À PAYER AVANT IMPÔT SUR LE REVENU', 1488_61, {
    strong: true,
  }),
  figure('net_taxable', 'Montant net imposable', 1529_15, { cumulativeCents: 16_820_65 }),
  figure('exempt_overtime', 'Montant net des HC/HS exonérées', 0, { cumulativeCents: 0 }),
  row('withholding', 'Impôt sur le revenu prélevé à la source', 'tax', {
    baseCents: 1529_15,
    rate: 1800,
    amountCents: 27_52,
    cumulativeCents: 302_77,
    withholding: 'personal',
  }),
  figure('net_paid', 'MONTANT NET À PAYER', 1461_09, { strong: true }),
  figure('employer_total', "TOTAL VERSÉ PAR L'EMPLOYEUR", 2016_26),
]

/** As many rows as the model can hold: an executive above the ceiling, provident cover, every refund and deduction. */
export const fullRows: PayslipRow[] = monthRows.flatMap((one) => {
  if (one.code === 'complementary_t1') return [one, due('complementary_t2', 'Retraite complémentaire, CEG et CET T2', 400_00, 9860, 39_44, 58_92)] // prettier-ignore
  if (one.code === 'unemployment') return [one, due('apec', 'Apec', 1867_02, 24, 45, 67, 0)]
  if (one.code === 'csg_deductible') return [due('agreed', 'Cotisations statutaires ou prévues par la convention collective', 1867_02, 100, 1_87, 1_87, 0), one] // prettier-ignore
  if (one.code === 'csg_crds_non_deductible') return [one, due('csg_untaxed', 'CSG/CRDS sur les revenus non imposables', 100_00, 9700, 9_70, null, 0)] // prettier-ignore
  if (one.code === 'reductions') {
    return [
      one,
      title('optional', 'COTISATIONS ET CONTRIBUTIONS SOCIALES FACULTATIVES'),
      due('provident', 'Prévoyance, Incapacité, Invalidité, Décès, Autres', 1867_02, 500, 9_34, 28_01),
      due('supplementary', 'Retraite supplémentaire', 1867_02, 1000, 18_67, 18_67),
      row('optional_total', 'TOTAL DES COTISATIONS ET CONTRIBUTIONS FACULTATIVES', 'total', {
        employeeCents: 28_01,
        employerCents: 46_68,
      }),
    ]
  }
  if (one.code === 'transport') {
    const others = ['Titres-restaurant', 'Chèques-vacances', 'Autres : frais professionnels', 'Autres : acompte déjà versé', 'Autres : saisie sur rémunération'] // prettier-ignore
    return [one, ...others.map((label, rank) => figure(`other_${rank}`, label, -10_00 * rank, { level: 1 }))]
  }
  return [one]
})

/** A rich month that must still stand on one page. */
export const executiveRows = fullRows.filter(({ code }) => !/^(agreed|csg_untaxed|supplementary|other_[1-4])$/.test(code))

export const aPayslip = (change: Partial<PayslipFacts> = {}): PayslipFacts => ({
  employer: pirogues,
  employee: {
    name: 'Aïssata Diarra-Fontenel',
    address: {
      lines: ['3 sentier des Pêcheurs'],
      postcode: '99999',
      city: 'Port-Essai',
      country: 'FR',
    },
    number: 'E-0001',
    job: 'Entrepreneuse salariée associée, traiteur',
    classification: 'non-cadre',
    contract: 'CESA',
    startedOn: '2023-03-01' as Day,
    tradeName: 'Saveurs du Fleuve',
  },
  period: { from: '2026-11-01' as Day, to: '2026-11-30' as Day },
  paidOn: '2026-11-30' as Day,
  paidBy: 'Virement',
  basis: 'rémunération assise sur le chiffre d’affaires, C. trav. art. L7332-3',
  gross: [
    { label: 'Part fixe mensuelle', cents: 1500_00 },
    { label: 'Acompte sur part variable', cents: 367_02 },
  ],
  rows: monthRows,
  cumulative: [
    { label: 'Brut', cents: 20_537_22 },
    { label: 'Plafond de la sécurité sociale', cents: 44_055_00 },
    { label: 'Net imposable', cents: 16_820_65 },
    { label: 'Exonérations et allègements', cents: 7_779_53 },
    { label: 'Équivalent-heures', words: '1 706,2 h' },
  ],
  leave: [
    { label: 'Période en cours', acquired: 12_50, taken: 0, balance: 12_50 },
    { label: 'Période précédente', acquired: 30_00, taken: 18_00, balance: 12_00 },
  ],
  ...change,
})

import type { Body, LineCode } from '#payroll/engine/types'

interface LineIdentity {
  label: string
  body: Body
  /** Where the employer's amount is booked, and who is owed both amounts (PCG 2025). */
  expenseAccount: string
  liabilityAccount: string
}

const urssaf = (label: string, expenseAccount = '6451', liabilityAccount = '431'): LineIdentity => ({
  label,
  body: 'urssaf',
  expenseAccount,
  liabilityAccount,
})
const retirement = (label: string): LineIdentity => ({
  label,
  body: 'retirement',
  expenseAccount: '6453',
  liabilityAccount: '4371',
})
const cover = (label: string): LineIdentity => ({
  label,
  body: 'health',
  expenseAccount: '6452',
  liabilityAccount: '4372',
})

/** What is owed the next year: the balance of the apprenticeship tax, its surcharge, the building effort. */
export const deferredAccount = '4386'

export const lineIdentities: Record<LineCode, LineIdentity> = {
  sickness: urssaf('Maladie, maternité, invalidité, décès'),
  sickness_complement: urssaf('Maladie, complément'),
  health_premium: cover('Complémentaire santé'),
  work_accident: urssaf('Accidents du travail, maladies professionnelles'),
  capped_pension: urssaf('Vieillesse plafonnée'),
  uncapped_pension: urssaf('Vieillesse déplafonnée'),
  complementary_t1: retirement('Retraite complémentaire et CEG T1'),
  complementary_t2: retirement('Retraite complémentaire et CEG T2'),
  cet: retirement("Contribution d'équilibre technique (CET)"),
  family: urssaf('Allocations familiales'),
  family_complement: urssaf('Allocations familiales, complément'),
  unemployment: urssaf('Assurance chômage'),
  ags: urssaf('Garantie des salaires (AGS)'),
  apec: retirement('Apec'),
  fnal: urssaf('Fnal', '6332'),
  csa: urssaf('Contribution solidarité autonomie'),
  social_dialogue: urssaf('Contribution au dialogue social'),
  training: urssaf('Formation professionnelle', '6333'),
  apprenticeship: urssaf("Taxe d'apprentissage", '6312'),
  apprenticeship_surcharge: urssaf("Contribution supplémentaire à l'apprentissage", '6312', deferredAccount),
  mobility: urssaf('Versement mobilité', '6331'),
  executive_provident: cover('Prévoyance des cadres'),
  provident: cover('Prévoyance'),
  forfait_social: urssaf('Forfait social'),
  peec: {
    label: "Participation à l'effort de construction",
    body: 'action_logement',
    expenseAccount: '6334',
    liabilityAccount: deferredAccount,
  },
  termination_contribution: urssaf("Contribution sur l'indemnité de rupture"),
  csg_deductible: urssaf('CSG déductible'),
  csg_crds_non_deductible: urssaf('CSG et CRDS non déductibles'),
}

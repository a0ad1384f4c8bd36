import type { Day } from '#core/day'
import type { CodeKind } from '#payroll/declarations/codes/declaration_code'

export type SeedCode = {
  kind: CodeKind
  subject: string
  part?: number
  label: string
  code?: string
  baseCode?: string
  ctp?: string
  qualifier?: string
  partRate?: number
  validFrom: Day
  source: string
  isConfirmed: boolean
}

type Declared = { code?: string; base?: string; ctp?: string; on?: string; rate?: number }
type Given = { from?: Day; confirmed?: boolean; source?: string }

const DIDA = 'Guide Urssaf de la déclaration des cotisations en DSN, table des correspondances CTP et cotisations individuelles'
const NORM = 'Cahier technique de la DSN 2026.1 (NEODeS P26V01)'
const CAPE = 'Urssaf, les porteurs de projet de création : CTP 404, 260 et 239'

const given = ({ from = '2025-01-01', confirmed = true, source = DIDA }: Given = {}) => ({
  validFrom: from,
  isConfirmed: confirmed,
  source,
})

/** How a line is declared: one part, or several that share its rate. */
const declared = (subject: string, label: string, parts: Declared[], facts?: Given): SeedCode[] =>
  parts.map(({ code, base, ctp, on, rate }, index) => {
    return {
      kind: 'contribution',
      subject,
      label,
      part: index + 1,
      code,
      baseCode: base,
      ctp,
      qualifier: on,
      partRate: rate,
      ...given(facts),
    }
  })

const named = (kind: CodeKind, subject: string, code: string, label: string, facts: Given = {}): SeedCode => ({
  kind,
  subject,
  code,
  label,
  ...given({ source: NORM, ...facts }),
})

const contributions: SeedCode[] = [
  ...declared('sickness', 'Maladie', [{ code: '075', base: '03', ctp: '100', on: '920' }]),
  ...declared(
    'sickness',
    'Maladie, 7 % puis le complément',
    [
      { code: '075', base: '03', ctp: '100', on: '920', rate: 7_000 },
      { code: '907', base: '03', ctp: '635', on: '920' },
    ],
    { from: '2026-01-01' }
  ),
  ...declared('sickness_complement', 'Maladie, complément', [{ code: '907', base: '03', ctp: '635', on: '920' }]),
  ...declared('family', 'Allocations familiales', [{ code: '074', base: '03', ctp: '100', on: '920' }]),
  ...declared(
    'family',
    'Allocations familiales, 3,45 % puis le complément',
    [
      { code: '074', base: '03', ctp: '100', on: '920', rate: 3_450 },
      { code: '102', base: '03', ctp: '430', on: '920' },
    ],
    { from: '2026-01-01' }
  ),
  ...declared('family_complement', 'Allocations familiales, complément', [{ code: '102', base: '03', ctp: '430', on: '920' }]),
  ...declared('work_accident', 'Accidents du travail', [{ code: '045', base: '03', ctp: '100', on: '920' }]),
  ...declared('csa', 'Contribution solidarité autonomie', [{ code: '068', base: '03', ctp: '100', on: '920' }]),
  ...declared('capped_pension', 'Vieillesse plafonnée', [{ code: '076', base: '02', ctp: '100', on: '921' }]),
  ...declared('uncapped_pension', 'Vieillesse déplafonnée', [{ code: '076', base: '03', ctp: '100', on: '920' }]),
  ...declared('unemployment', 'Assurance chômage', [{ code: '040', base: '07', ctp: '772', on: '920' }]),
  ...declared('ags', 'AGS', [{ code: '048', base: '07', ctp: '937', on: '920' }]),
  ...declared('fnal_under_50', 'Fnal, moins de 50 salariés', [{ code: '049', base: '02', ctp: '332', on: '921' }]),
  ...declared('fnal_50_and_over', 'Fnal, 50 salariés et plus', [{ code: '049', base: '03', ctp: '236', on: '920' }]),
  ...declared('social_dialogue', 'Dialogue social', [{ code: '100', base: '03', ctp: '027', on: '920' }]),
  ...declared('training_under_11', 'Formation, moins de 11 salariés', [{ code: '128', base: '03', ctp: '959', on: '920' }]),
  ...declared('training_11_and_over', 'Formation, 11 salariés et plus', [{ code: '128', base: '03', ctp: '971', on: '920' }]),
  ...declared('apprenticeship', 'Taxe d’apprentissage, part mensuelle', [{ code: '130', base: '03', ctp: '992', on: '920' }]),
  ...declared('mobility', 'Versement mobilité', [{ code: '081', base: '57', ctp: '900', on: '920' }]),
  ...declared('forfait_social', 'Forfait social', [{ code: '071', base: '13', ctp: '479', on: '920' }]),
  ...declared('csg_deductible', 'CSG déductible', [{ code: '072', base: '04', ctp: '260', on: '920' }]),
  ...declared('csg_crds_non_deductible', 'CRDS, puis CSG non déductible', [
    { code: '079', base: '04', ctp: '260', on: '920', rate: 500 },
    { code: '072', base: '04', ctp: '260', on: '920' },
  ]),
  ...declared('complementary_t1', 'Retraite complémentaire T1', [{ code: '131', base: '02' }]),
  ...declared('complementary_t2', 'Retraite complémentaire T2', [{ code: '131', base: '03' }]),
  ...declared('cet', 'Contribution d’équilibre technique', [{ code: '131', base: '03' }], { confirmed: false }),
  ...declared('apec', 'Apec', [{ code: '132', base: '03' }]),
  ...declared('health_premium', 'Complémentaire santé', [{ code: '059', base: '31' }]),
  ...declared('provident', 'Prévoyance', [{ code: '059', base: '31' }]),
  ...declared('executive_provident', 'Prévoyance des cadres', [{ code: '059', base: '31' }]),
  ...declared('termination_contribution', 'Contribution sur indemnité de rupture', [{ base: '03', ctp: '719', on: '920' }], {
    confirmed: false,
  }),
  ...declared('reduction_urssaf', 'Réduction générale, part Urssaf', [{ code: '018', base: '03', ctp: '668', on: '921' }]),
  ...declared('reduction_given_back', 'Réduction générale rendue, part Urssaf', [{ code: '018', base: '03', ctp: '669', on: '921' }]),
  ...declared('reduction_retirement', 'Réduction générale, part retraite', [{ code: '106', base: '03' }]),
  ...declared('cape_common', 'CAPE payé, droit commun', [{ ctp: '404', on: '920' }], { source: CAPE }),
  ...declared('cape_lump_sum', 'CAPE sans rémunération', [{ code: '045', base: '03', ctp: '239', on: '920' }], { source: CAPE }),
]

const contracts: SeedCode[] = [
  named('contract', 'cesa', '01', 'CESA, contrat à durée indéterminée de droit privé', { confirmed: false }),
  named('contract', 'cape', '32', 'Contrat d’appui au projet d’entreprise'),
  named('contract', 'cape_pension_status', '99', 'CAPE, pas de retraite complémentaire'),
  named('contract', 'cape_pension_scheme', '90000', 'CAPE, aucun régime complémentaire'),
  named('withholding', 'personal', '01', 'Taux transmis par la DGFiP'),
  named('withholding', 'neutral', '13', 'Barème mensuel, métropole'),
  named('norm', 'version', 'P26V01', 'Norme NEODeS 2026', { from: '2026-01-01' }),
  named('norm', 'version', 'P25V01', 'Norme NEODeS 2025'),
  named('pay', 'leave_payout', '020', 'Indemnité compensatrice de congés payés'),
  named('pay', 'termination_indemnity', '001', 'Indemnité de rupture conventionnelle'),
]

const endReasons: SeedCode[] = [
  named('end_reason', 'mutual_termination', '043', 'Rupture conventionnelle'),
  named('end_reason', 'resignation', '059', 'Démission'),
  named('end_reason', 'dismissal', '020', 'Licenciement pour motif personnel'),
  named('end_reason', 'trial_ended', '034', 'Fin de période d’essai à l’initiative de l’employeur'),
  named('end_reason', 'trial_ended_by_person', '035', 'Fin de période d’essai à l’initiative du salarié'),
  named('end_reason', 'retirement', '039', 'Départ volontaire à la retraite'),
  named('end_reason', 'death', '066', 'Décès'),
  named('notice', 'worked', '01', 'Préavis effectué et payé'),
  named('notice', 'paid', '02', 'Préavis non effectué, payé'),
  named('notice', 'unpaid', '03', 'Préavis non effectué, non payé'),
  named('notice', 'trial', '60', 'Délai de prévenance de la période d’essai'),
  named('notice', 'none', '90', 'Pas de préavis'),
]

/** What the contract of an entrepreneur says in every file; a CAE has it confirmed by its bodies. */
const constants: SeedCode[] = [
  named('constant', 'S21.G00.40.002', '99', 'Statut conventionnel : aucun', { confirmed: false }),
  named('constant', 'S21.G00.40.003', '04', 'Retraite complémentaire : non cadre'),
  named('constant', 'S21.G00.40.008', '99', 'Aucun dispositif de politique publique'),
  named('constant', 'S21.G00.40.011', '10', 'Durée comptée en heures', { confirmed: false }),
  named('constant', 'S21.G00.40.012', '151.67', 'Durée de référence : équivalent-heures d’un temps plein', { confirmed: false }),
  named('constant', 'S21.G00.40.014', '10', 'Temps plein, sans horaire au contrat', { confirmed: false }),
  named('constant', 'S21.G00.40.016', '99', 'Sans complément au régime obligatoire'),
  named('constant', 'S21.G00.40.018', '200', 'Maladie : régime général'),
  named('constant', 'S21.G00.40.020', '200', 'Vieillesse : régime général'),
  named('constant', 'S21.G00.40.024', '99', 'Ne travaille pas à l’étranger'),
  named('constant', 'S21.G00.40.026', '99', 'Statut d’emploi : non concerné'),
  named('constant', 'S21.G00.40.036', '03', 'Emplois multiples : non connu'),
  named('constant', 'S21.G00.40.037', '03', 'Employeurs multiples : non connu'),
  named('constant', 'S21.G00.40.039', '200', 'Accidents du travail : régime général'),
  named('constant', 'S21.G00.71.002', 'RUAA', 'Régime unifié Agirc-Arrco'),
  named('constant', 'S21.G00.53.001', '01', 'Travail rémunéré'),
  named('constant', 'S21.G00.53.003', '10', 'En heures'),
  named('constant', 'S21.G00.79.001', '01', 'Montant du SMIC retenu'),
]

/** The codes of 2025 and 2026 as first laid in the database; later ones are appended there. */
export const seedCodes: SeedCode[] = [...contributions, ...contracts, ...endReasons, ...constants]

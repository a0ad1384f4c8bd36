import { dated, steady } from '#payroll/rates/rate_row'

const oldAge = 'CSS D242-4 ; décret 2025-1446 art. 1, LEGIARTI000053302465'
const sickness = 'CSS D242-3 ; taux réduit supprimé au 1/1/2026 (CSS L241-2-1, décret 2025-887)'
const family = 'CSS L241-6 et L241-6-1, D241-3-2 ; taux réduit supprimé au 1/1/2026 (décret 2025-887)'
const csg = 'CSS L136-2 et L136-8 ; CGI 154 quinquies'
const unemployment = 'Circulaire Unédic 2025-05'

export const contributions = [
  ...dated('sickness_employer', { '2025-01-01': 7_000, '2026-01-01': 13_000 }, sickness),
  ...dated('sickness_complement', { '2025-01-01': 6_000 }, sickness),
  ...dated('sickness_complement_threshold', { '2025-01-01': 225 }, sickness, {
    unit: 'hundredths',
  }),
  ...dated('family_employer', { '2025-01-01': 3_450, '2026-01-01': 5_250 }, family),
  ...dated('family_complement', { '2025-01-01': 1_800 }, family),
  ...dated('family_complement_threshold', { '2025-01-01': 330 }, family, { unit: 'hundredths' }),

  ...steady('capped_pension_employee', 6_900, oldAge),
  ...steady('capped_pension_employer', 8_550, oldAge),
  ...steady('uncapped_pension_employee', 400, oldAge),
  ...dated('uncapped_pension_employer', { '2025-01-01': 2_020, '2026-01-01': 2_110 }, oldAge),

  ...dated('unemployment_employer', { '2025-01-01': 4_050, '2025-05-01': 4_000, '2026-01-01': 4_000 }, unemployment),
  ...steady('ags_employer', 250, 'https://entreprendre.service-public.gouv.fr/actualites/A17906'),

  ...steady('csa_employer', 300, 'CASF L14-10-4, CSS L137-40'),
  ...steady('fnal_under_50', 100, 'CCH L813-5 : moins de 50 salariés, dans la limite du plafond'),
  ...steady('fnal_50_and_over', 500, 'CCH L813-5 : 50 salariés et plus, sur la totalité'),
  ...steady('social_dialogue_employer', 16, 'C. trav. D2135-34'),
  ...steady('training_under_11', 550, 'C. trav. L6331-1'),
  ...steady('training_11_and_over', 1_000, 'C. trav. L6331-3'),
  ...steady('apprenticeship_employer', 680, 'C. trav. L6241-1 et suivants : 0,59 % puis 0,09 %'),
  ...steady('apprenticeship_now', 590, 'C. trav. L6241-2 : part recouvrée chaque mois'),
  ...steady('peec_employer', 450, 'CCH L313-1 : 50 salariés et plus'),
  ...steady('forfait_social_employer', 8_000, 'CSS L137-15 et L137-16 : 11 salariés et plus'),
  ...steady('executive_provident_employer', 1_500, 'ANI du 17/11/2017 sur la prévoyance, art. 1'),

  ...steady('csg_abated_share', 98_250, csg),
  ...steady('csg_deductible', 6_800, csg),
  ...steady('csg_crds_non_deductible', 2_900, `${csg} ; ord. 96-50 art. 19`),

  ...dated(
    'termination_contribution',
    { '2025-01-01': 30_000, '2026-01-01': 40_000 },
    'CSS L137-12 : taux porté à 40 % pour les ruptures à compter du 1/1/2026'
  ),
  ...steady('health_minimum_share', 5_000, 'CSS L911-7', { unit: 'bps' }),
]

import { dated } from '#payroll/rates/rate_row'

const t2025 = 'CSS L241-13, D241-7 ; décret 2025-318 du 4/4/2025'
const rgdu = 'CSS L241-13, D241-7 ; décrets 2025-887 du 4/9/2025 et 2025-1446 du 31/12/2025'

/** 2025 is cut at 1 May: each part of the year is regularised alone, as two contracts (BOSS, Allègements généraux, § 460). */
export const generalReduction = [
  ...dated('rgcp_t_under_50', { '2025-01-01': 31_940, '2025-05-01': 31_930 }, t2025),
  ...dated('rgcp_t_50_and_over', { '2025-01-01': 32_340, '2025-05-01': 32_330 }, t2025),

  ...dated('rgdu_t_min', { '2026-01-01': 2_000 }, rgdu),
  ...dated('rgdu_t_delta_under_50', { '2026-01-01': 37_810 }, rgdu),
  ...dated('rgdu_t_delta_50_and_over', { '2026-01-01': 38_210 }, rgdu),
  ...dated('rgdu_power', { '2026-01-01': 175 }, rgdu, { unit: 'hundredths' }),

  ...dated(
    'reduction_accident_share',
    { '2025-01-01': 460, '2025-05-01': 500, '2026-01-01': 490 },
    `${t2025} ; 2026 : déduit de la somme des taux de Tmax`
  ),
  ...dated('reduction_retirement', { '2025-01-01': 6_010, '2026-01-01': 6_010 }, rgdu),
]

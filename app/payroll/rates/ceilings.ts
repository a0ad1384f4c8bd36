import { dated } from '#payroll/rates/rate_row'

const smic2025 = 'Décret 2024-951 du 23/10/2024'
const smic2026 = 'Décret 2025-1228 du 17/12/2025, JORFTEXT000053042520'
const smicJune2026 = 'Arrêté du 22/05/2026, JORFTEXT000054126589'
const ceiling = 'Arrêtés du 19/12/2024 (JORFTEXT000050854392) et du 22/12/2025 (JORFTEXT000053143451)'
const frozen = "BOSS, actualité de juin 2026 : le SMIC du 1er janvier vaut toute l'année 2026 pour la réduction"

export const ceilings = [
  ...dated('monthly_ceiling', { '2025-01-01': 3_925_00, '2026-01-01': 4_005_00 }, ceiling, {
    unit: 'cents',
  }),
  ...dated('smic_hourly', { '2025-01-01': 11_88 }, smic2025, { unit: 'cents' }),
  ...dated('smic_hourly', { '2026-01-01': 12_02 }, smic2026, { unit: 'cents' }),
  ...dated('smic_hourly', { '2026-06-01': 12_31 }, smicJune2026, { unit: 'cents' }),
  ...dated('smic_hourly_january', { '2025-01-01': 11_88, '2026-01-01': 12_02 }, smic2026, {
    unit: 'cents',
  }),
  ...dated('smic_hourly_reduction', { '2025-01-01': 11_88, '2026-01-01': 12_02 }, frozen, {
    unit: 'cents',
  }),
  ...dated('minimum_guaranteed', { '2025-01-01': 4_22, '2026-01-01': 4_25 }, 'premiumpaye.com', {
    unit: 'cents',
    confirmed: false,
  }),
]

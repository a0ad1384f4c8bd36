import { dated } from '#payroll/rates/rate_row'

const decree2025 = 'C. trav. R3252-2 et R3252-3, décret 2024-1231 du 30/12/2024 (JO du 31)'
const decree2026 = 'C. trav. R3252-2 et R3252-3, décret 2025-1299 du 24/12/2025 (JO du 26)'
const floor = 'C. trav. R3252-5 ; RSA d’une personne seule, décret 2025-293 du 29/3/2025'

const yearly = (code: string, in2025: number, in2026: number) => [
  ...dated(code, { '2025-01-01': in2025 }, decree2025, { unit: 'cents' }),
  ...dated(code, { '2026-01-01': in2026 }, decree2026, { unit: 'cents' }),
]

const thresholds = [
  [4_440_00, 4_480_00],
  [8_660_00, 8_730_00],
  [12_890_00, 13_000_00],
  [17_090_00, 17_230_00],
  [21_300_00, 21_470_00],
  [25_600_00, 25_810_00],
]

/**
 * Revised by decree each January, and each April for what is left in every case: until somebody has read that one at its
 * source, a pay under an order waits for it.
 */
export const garnishmentScale = [
  ...thresholds.flatMap(([in2025, in2026], rank) => yearly(`garnishment_threshold_${rank + 1}`, in2025, in2026)),
  ...yearly('garnishment_dependant', 1_720_00, 1_740_00),
  ...dated('garnishment_floor', { '2025-04-01': 646_52, '2026-01-01': 646_52 }, floor, { unit: 'cents' }),
  ...dated('garnishment_floor', { '2026-04-01': 646_52 }, `${floor}, revalorisation d’avril à lire`, { unit: 'cents', confirmed: false }),
]

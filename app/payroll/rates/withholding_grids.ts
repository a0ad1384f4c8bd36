import type { GridStep } from '#payroll/engine/types'
import { dated } from '#payroll/rates/rate_row'

const ratesBps = [0, 50, 130, 210, 290, 350, 410, 530, 750, 990, 1190, 1380, 1580, 1790, 2000, 2400, 2800, 3300, 3800, 4300]

/** From the bounds in euros, "below" each; the last rate has none. */
function grid(bounds: number[]): GridStep[] {
  return ratesBps.map((rateBps, step) => {
    const bound = bounds[step]
    return { belowCents: bound === undefined ? null : bound * 100, rateBps }
  })
}

const from2024 = grid([
  1591, 1653, 1759, 1877, 2006, 2113, 2253, 2666, 3052, 3476, 3913, 4566, 5475, 6851, 8557, 11877, 16086, 25251, 54088,
])
const fromMay2025 = grid([
  1620, 1683, 1791, 1911, 2042, 2151, 2294, 2714, 3107, 3539, 3983, 4648, 5574, 6974, 8711, 12091, 16376, 25706, 55062,
])
const fromMay2026 = grid([
  1635, 1698, 1807, 1928, 2060, 2170, 2315, 2738, 3135, 3571, 4019, 4690, 5624, 7037, 8789, 12200, 16523, 25937, 55558,
])

/** Métropole. A grid starts on the first day of the third month after the finance law: 1 May in 2025 and in 2026. */
export const withholdingGrids = dated(
  'neutral_grid',
  {
    '2025-01-01': from2024,
    '2025-05-01': fromMay2025,
    '2026-01-01': fromMay2025,
    '2026-05-01': fromMay2026,
  },
  'CGI 204 H III, 1 a',
  { unit: 'grid' }
)

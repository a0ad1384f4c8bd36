import type { Day } from '#core/day'
import type { RateRow, RateUnit, RateValue } from '#payroll/engine/types'

/** The day on which every row of these files was last compared with its source. */
const checkedOn: Day = '2026-11-23'

interface Dated {
  unit?: RateUnit
  confirmed?: boolean
}

/**
 * One row per day from which the value holds. A row holds for its own civil year only, so that an unchanged rate is
 * written again each year: forgetting a year refuses to issue, where an old rate would have gone on in silence.
 */
export function dated(
  code: string,
  values: Record<Day, RateValue>,
  source: string,
  { unit = '1e-5', confirmed = true }: Dated = {}
): RateRow[] {
  return Object.entries(values).map(([validFrom, value]) => {
    return { code, unit, validFrom, value, source, checkedOn, confirmed }
  })
}

/** The same value in 2025 and in 2026. */
export const steady = (code: string, value: number, source: string, options?: Dated) =>
  dated(code, { '2025-01-01': value, '2026-01-01': value }, source, options)

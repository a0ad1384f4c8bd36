import { yearOf } from '#core/day'
import { firstDay, type Period } from '#core/period'
import type { GridStep, HeldRate } from '#payroll/engine/types'
import { RateMissing } from '#payroll/rates/rate_missing'

/** The rows that hold in a month: the latest of the civil year for each code. */
export class RateShelf {
  private rows = new Map<string, HeldRate>()

  constructor(
    rows: HeldRate[],
    readonly period: Period
  ) {
    const on = firstDay(period)
    for (const row of rows) {
      const holds = row.validFrom <= on && yearOf(row.validFrom) === yearOf(on)
      if (!holds || (row.validTo && row.validTo < on)) continue
      const best = this.rows.get(row.code)
      if (!best || best.validFrom <= row.validFrom) this.rows.set(row.code, row)
    }
  }

  find(code: string) {
    return this.rows.get(code)
  }

  confirmed(code: string) {
    return this.find(code)?.confirmed ?? false
  }

  row(code: string): HeldRate {
    const row = this.find(code)
    if (!row) throw new RateMissing(code, this.period)
    if (!row.confirmed) throw new RateMissing(code, this.period, 'non confirmé')
    return row
  }

  number(code: string): number {
    const { value } = this.row(code)
    if (typeof value !== 'number') throw new RateMissing(code, this.period, 'illisible')
    return value
  }

  grid(code: string): GridStep[] {
    const { value } = this.row(code)
    if (typeof value === 'number') throw new RateMissing(code, this.period, 'illisible')
    return value
  }
}

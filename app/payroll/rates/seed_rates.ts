import type { RateRow } from '#payroll/engine/types'
import { ceilings } from '#payroll/rates/ceilings'
import { contributions } from '#payroll/rates/contributions'
import { generalReduction } from '#payroll/rates/general_reduction'
import { outsideGross } from '#payroll/rates/outside_gross'
import { retirement } from '#payroll/rates/retirement'
import { withholdingGrids } from '#payroll/rates/withholding_grids'

/**
 * The rates of 2025 and 2026 as first laid in the database; later years are appended there, never edited here.
 * The garnishment scales are left out on purpose: what one read of them does not agree.
 */
export const seedRates: RateRow[] = [
  ...ceilings,
  ...contributions,
  ...retirement,
  ...generalReduction,
  ...withholdingGrids,
  ...outsideGross,
]

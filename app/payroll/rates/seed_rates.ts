import type { RateRow } from '#payroll/engine/types'
import { ceilings } from '#payroll/rates/ceilings'
import { contributions } from '#payroll/rates/contributions'
import { garnishmentScale } from '#payroll/rates/garnishment_scale'
import { generalReduction } from '#payroll/rates/general_reduction'
import { outsideGross } from '#payroll/rates/outside_gross'
import { retirement } from '#payroll/rates/retirement'
import { withholdingGrids } from '#payroll/rates/withholding_grids'

/** The rates of 2025 and 2026 as first laid in the database; later years are appended there, never edited here. */
export const seedRates: RateRow[] = [
  ...ceilings,
  ...contributions,
  ...retirement,
  ...generalReduction,
  ...withholdingGrids,
  ...outsideGross,
  ...garnishmentScale,
]

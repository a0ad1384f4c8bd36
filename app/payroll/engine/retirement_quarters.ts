import type { RateSet } from '#payroll/engine/types'

/** Retirement quarters earned by a year's gross in cents: one for 150 hours at the SMIC of 1 January, four at most. CSS R351-9. */
export const retirementQuarters = (grossCents: number, rates: RateSet) => Math.min(4, Math.floor(grossCents / quarterCents(rates)))

/** The gross in cents that earns one quarter. */
export const quarterCents = ({ januarySmicHourlyCents }: RateSet) => 150 * januarySmicHourlyCents

import { WithholdingRateSchema } from '#database/schema'

/** A person's withholding rate as the tax administration transmitted it; without one, the neutral grid applies. */
export default class WithholdingRate extends WithholdingRateSchema {}

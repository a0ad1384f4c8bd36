import { LateInterestRateSchema } from '#database/schema'

/** What a half-year says of late interest: the legal rate, and that of the European Central Bank's refinancing. */
export default class LateInterestRate extends LateInterestRateSchema {}

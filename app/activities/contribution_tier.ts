import { ContributionTierSchema } from '#database/schema'

/** Above an amount of the base, a rate. */
export default class ContributionTier extends ContributionTierSchema {}

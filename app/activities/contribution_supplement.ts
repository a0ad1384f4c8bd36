import type { Supplement } from '#activities/contribution'
import { ContributionSupplementSchema } from '#database/schema'

/** An amount a month, or a share of the base, that a plan asks of some activities besides its tiers. */
export default class ContributionSupplement extends ContributionSupplementSchema {
  declare owedBy: Supplement['owedBy']
}

import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import type { Explanation } from '#activities/contribution'
import ContributionPlan from '#activities/contribution_plan'
import ContributionExemption from '#activities/exemptions/contribution_exemption'
import { ContributionSchema } from '#database/schema'

/** A contribution that was posted, with its explanation; a month corrected before its close has several. */
export default class PostedContribution extends ContributionSchema {
  static table = 'contributions'
  declare explanation: Explanation[]

  @belongsTo(() => ContributionPlan, { foreignKey: 'planId' })
  declare plan: BelongsTo<typeof ContributionPlan>

  @belongsTo(() => ContributionExemption, { foreignKey: 'exemptionId' })
  declare exemption: BelongsTo<typeof ContributionExemption>
}

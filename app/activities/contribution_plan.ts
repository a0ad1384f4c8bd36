import { hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import type { Plan } from '#activities/contribution'
import ContributionSupplement from '#activities/contribution_supplement'
import ContributionTier from '#activities/contribution_tier'
import type { Deduction } from '#activities/margin_accounts'
import type { Transaction } from '#core/transaction'
import { ContributionPlanSchema } from '#database/schema'

/** A plan as it was voted, valid from a day until the next one. */
export default class ContributionPlan extends ContributionPlanSchema {
  declare base: Plan['base']
  declare per: Plan['per']
  declare mode: Plan['mode']

  @hasMany(() => ContributionTier, { foreignKey: 'planId', onQuery: (tiers) => tiers.orderBy('above_cents') })
  declare tiers: HasMany<typeof ContributionTier>

  @hasMany(() => ContributionSupplement, { foreignKey: 'planId', onQuery: (own) => own.orderBy('id') })
  declare supplements: HasMany<typeof ContributionSupplement>

  /** Plans with all they say, the last one first. */
  static whole(trx?: Transaction) {
    return this.query({ client: trx }).preload('tiers').preload('supplements').orderBy('valid_from', 'desc').orderBy('id', 'desc')
  }

  get deductions() {
    return this.deducted.split(',') as Deduction[]
  }
}

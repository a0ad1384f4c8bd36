import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { TreasuryAdvanceSchema } from '#database/schema'
import User from '#identity/user'
import AdvanceRepayment from '#treasury/advance_repayment'

/** Money that the house lends an activity until its customers pay: a debt between activities, never a gift. */
export default class TreasuryAdvance extends TreasuryAdvanceSchema {
  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @belongsTo(() => User, { foreignKey: 'decidedById' })
  declare decidedBy: BelongsTo<typeof User>

  @hasMany(() => AdvanceRepayment, {
    foreignKey: 'advanceId',
    onQuery: (repayments) => repayments.orderBy('repaid_on').orderBy('id'),
  })
  declare repayments: HasMany<typeof AdvanceRepayment>

  get isGranted() {
    return Boolean(this.entryId)
  }

  get awaitsDecision() {
    return !this.decidedOn
  }

  get source() {
    return `treasury_advance:${this.id}`
  }
}

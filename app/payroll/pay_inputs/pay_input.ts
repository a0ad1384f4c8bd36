import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Contract from '#contracts/contract'
import { PayInputSchema } from '#database/schema'
import User from '#identity/user'

/** What a contract's month brings beside its fixed part: an advance on the variable part, refunds, vouchers. */
export default class PayInput extends PayInputSchema {
  @belongsTo(() => Contract)
  declare contract: BelongsTo<typeof Contract>

  @belongsTo(() => User, { foreignKey: 'decidedById' })
  declare decidedBy: BelongsTo<typeof User>

  /** Everybody's for those who prepare or approve pay, one's portfolio for an advisor, one's own for an entrepreneur. */
  static visibleTo(user: User) {
    const query = PayInput.query()
    if (user.may('prepare_pay', 'approve_pay')) return query
    return query.whereIn('pay_inputs.contract_id', Contract.visibleTo(user).select('contracts.id'))
  }

  get isSubmitted() {
    return Boolean(this.submittedOn)
  }

  get isDecided() {
    return Boolean(this.decidedOn)
  }

  /** Money waits for somebody's decision; a pass, vouchers are facts, and count once declared. */
  get asksForMoney() {
    return this.variableAdvanceCents + this.bonusCents + this.refundsCents + this.variableBalanceCents > 0
  }

  get isWaiting() {
    return this.isSubmitted && !this.isDecided && this.asksForMoney
  }
}

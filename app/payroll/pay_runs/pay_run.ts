import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { ofPeriod } from '#core/period'
import { PayRunSchema } from '#database/schema'
import User from '#identity/user'
import Payslip from '#payroll/payslips/payslip'

/** `final`: the last pay of somebody who leaves; `supplement`: a second bulletin of a month, or pay after the contract. */
export type PayRunKind = 'monthly' | 'final' | 'supplement'

export const RUN_KINDS: Record<PayRunKind, string> = { monthly: 'Paie', final: 'Dernière paie', supplement: 'Complément de paie' }

/** The payslips that one person prepares together and another approves. */
export default class PayRun extends PayRunSchema {
  declare kind: PayRunKind
  declare contractIds: number[]

  @hasMany(() => Payslip)
  declare payslips: HasMany<typeof Payslip>

  @belongsTo(() => User, { foreignKey: 'preparedById' })
  declare preparedBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'approvedById' })
  declare approvedBy: BelongsTo<typeof User>

  get label() {
    return `${RUN_KINDS[this.kind]} ${ofPeriod(this.period)}`
  }

  /** Every draft is computed, or has said why it cannot be. */
  get isPrepared() {
    return Boolean(this.draftedAt)
  }

  get isApproved() {
    return Boolean(this.approvedOn)
  }

  get isSealed() {
    return Boolean(this.sealedOn)
  }
}

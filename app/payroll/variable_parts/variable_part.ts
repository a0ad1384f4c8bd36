import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Contract from '#contracts/contract'
import { VariablePartSchema } from '#database/schema'

/** The variable part of a fiscal year: a cost of that year (R7331-12), paid the next one after the general meeting. */
export default class VariablePart extends VariablePartSchema {
  @belongsTo(() => Contract)
  declare contract: BelongsTo<typeof Contract>

  get leftGrossCents() {
    return this.grossCents - this.settledGrossCents
  }

  get leftChargesCents() {
    return this.chargesCents - this.settledChargesCents
  }
}

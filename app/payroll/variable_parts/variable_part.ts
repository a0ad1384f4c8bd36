import { belongsTo, hasOne } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasOne } from '@adonisjs/lucid/types/relations'
import Contract from '#contracts/contract'
import { VariablePartSchema } from '#database/schema'
import type User from '#identity/user'
import VariablePartHanding from '#payroll/variable_parts/variable_part_handing'
import Person from '#people/person'

/** The variable part of a fiscal year: a cost of that year (R7331-12), paid the next one after the general meeting. */
export default class VariablePart extends VariablePartSchema {
  @belongsTo(() => Contract)
  declare contract: BelongsTo<typeof Contract>

  @hasOne(() => VariablePartHanding)
  declare handing: HasOne<typeof VariablePartHanding>

  /** Everybody's for those who prepare or approve pay, or keep the books; one's own for the others, once it is handed over. */
  static visibleTo(user: User) {
    const query = VariablePart.query()
    if (user.may('prepare_pay', 'approve_pay', 'books', 'books_readonly')) return query
    const own = Contract.query().whereIn('person_id', Person.query().where('user_id', user.id).select('id'))
    return query.whereIn('variable_parts.contract_id', own.select('contracts.id')).has('handing')
  }

  get leftGrossCents() {
    return this.grossCents - this.settledGrossCents
  }

  get leftChargesCents() {
    return this.chargesCents - this.settledChargesCents
  }
}

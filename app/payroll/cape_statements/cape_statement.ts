import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Contract from '#contracts/contract'
import { CapeStatementSchema } from '#database/schema'
import type User from '#identity/user'
import type { CapeStatement as Figures } from '#payroll/engine/cape_statement'
import Person from '#people/person'

/** What a CAPE holder was paid: no payslip, since the holder is no employee (C. com. L127-1). */
export default class CapeStatement extends CapeStatementSchema {
  declare figures: Figures

  @belongsTo(() => Contract)
  declare contract: BelongsTo<typeof Contract>

  static visibleTo(user: User) {
    const query = CapeStatement.query()
    if (user.may('prepare_pay', 'approve_pay')) return query
    const own = Contract.query().whereIn('person_id', Person.query().where('user_id', user.id).select('id'))
    return query.whereIn('cape_statements.contract_id', own.select('contracts.id'))
  }
}

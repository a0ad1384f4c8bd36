import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import Amendment from '#contracts/amendment'
import type { EndReason } from '#contracts/end_reasons'
import type { Day } from '#core/day'
import { ContractSchema } from '#database/schema'
import type User from '#identity/user'
import Person from '#people/person'

export type ContractKind = 'cape' | 'cesa'

/** What binds somebody and the house for an activity: a CAPE to try (C. com. L127-1), a CESA to earn (C. trav. L7331-2). */
export default class Contract extends ContractSchema {
  declare kind: ContractKind
  declare endReason: EndReason | null

  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @hasMany(() => Amendment, { onQuery: (amendments) => amendments.orderBy('effective_on').orderBy('id') })
  declare amendments: HasMany<typeof Amendment>

  static visibleTo(user: User) {
    return Contract.query().whereIn('contracts.person_id', Person.visibleTo(user).select('persons.id'))
  }

  get isCape() {
    return this.kind === 'cape'
  }

  get label() {
    return this.isCape ? 'CAPE' : 'CESA'
  }

  /** Its term as renewed, or the day it was ended on before it; none while a CESA runs. */
  get lastDay(): Day | null {
    return this.endedOn ?? this.endsOn
  }

  isInForceOn(on: Day) {
    return this.startsOn <= on && (this.lastDay === null || on <= this.lastDay)
  }
}

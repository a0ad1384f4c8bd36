import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import ActivityMember from '#activities/activity_member'
import type { Day } from '#core/day'
import { ActivitySchema } from '#database/schema'
import User from '#identity/user'

/** A trade that one person runs, or several together: the axis of every line of the books (C. trav. R7331-5). */
export default class Activity extends ActivitySchema {
  @hasMany(() => ActivityMember, { onQuery: (members) => members.orderBy('joined_on').orderBy('id') })
  declare members: HasMany<typeof ActivityMember>

  @belongsTo(() => User, { foreignKey: 'advisorId' })
  declare advisor: BelongsTo<typeof User>

  /** One's own for an entrepreneur, one's portfolio for an advisor, all of them for those who keep the books. */
  static visibleTo(user: User) {
    const query = Activity.query()
    if (user.may('all_activities')) return query
    if (user.may('portfolio')) return query.where('activities.advisor_id', user.id)
    return query.whereIn('activities.id', (own) =>
      own
        .from('activity_members')
        .join('persons', 'persons.id', 'activity_members.person_id')
        .where('persons.user_id', user.may('own_activity') ? user.id : 0)
        .select('activity_members.activity_id')
    )
  }

  isOpenOn(on: Day) {
    return this.openedOn <= on && (!this.closedOn || on <= this.closedOn)
  }

  get label() {
    return `${this.code} ${this.tradeName}`
  }
}

import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { PersonSchema } from '#database/schema'
import User from '#identity/user'
import Interview from '#people/interview'
import JourneyStep from '#people/journey_step'
import { maskNir } from '#people/nir'
import ShareMovement from '#people/share_movement'
import ThirdParty from '#third_parties/third_party'

/** Somebody who knocks at the door, tries a trade, is employed, becomes a member, leaves. */
export default class Person extends PersonSchema {
  static table = 'persons'

  @belongsTo(() => ThirdParty)
  declare thirdParty: BelongsTo<typeof ThirdParty>

  @belongsTo(() => User)
  declare user: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'advisorId' })
  declare advisor: BelongsTo<typeof User>

  @hasMany(() => JourneyStep, { onQuery: (steps) => steps.orderBy('entered_on').orderBy('id') })
  declare journeySteps: HasMany<typeof JourneyStep>

  @hasMany(() => Interview, { onQuery: (interviews) => interviews.orderBy('held_on', 'desc') })
  declare interviews: HasMany<typeof Interview>

  @hasMany(() => ShareMovement, { onQuery: (movements) => movements.orderBy('moved_on').orderBy('id') })
  declare shareMovements: HasMany<typeof ShareMovement>

  /** Those whose record a user may open: everyone for the staff, one's portfolio, oneself. */
  static visibleTo(user: User) {
    const query = Person.query()
    if (user.may('all_activities')) return query
    if (user.may('portfolio')) return query.where('persons.advisor_id', user.id)
    return query.where('persons.user_id', user.may('own_activity') ? user.id : 0)
  }

  get fullName() {
    return `${this.firstName} ${this.lastName}`
  }

  get maskedNir() {
    return this.nir ? maskNir(this.nir) : null
  }
}

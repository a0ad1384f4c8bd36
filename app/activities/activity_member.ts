import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { ActivityMemberSchema } from '#database/schema'
import Person from '#people/person'

/** Who runs an activity, and for which share of its pay in basis points: they add up to the whole. */
export default class ActivityMember extends ActivityMemberSchema {
  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>
}

import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { InterviewSchema } from '#database/schema'
import User from '#identity/user'

/** An individual interview between an entrepreneur and their advisor, with its written report (two a year at least). */
export default class Interview extends InterviewSchema {
  @belongsTo(() => User, { foreignKey: 'advisorId' })
  declare advisor: BelongsTo<typeof User>
}

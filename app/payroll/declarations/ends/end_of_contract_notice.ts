import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Contract from '#contracts/contract'
import { EndOfContractNoticeSchema } from '#database/schema'
import User from '#identity/user'

/** What France Travail is told of the end of a contract: described by somebody, then filed by somebody. */
export default class EndOfContractNotice extends EndOfContractNoticeSchema {
  @belongsTo(() => Contract)
  declare contract: BelongsTo<typeof Contract>

  @belongsTo(() => User, { foreignKey: 'describedById' })
  declare describedBy: BelongsTo<typeof User>

  @belongsTo(() => User, { foreignKey: 'filedById' })
  declare filedBy: BelongsTo<typeof User>

  get isFiled() {
    return Boolean(this.filedOn)
  }
}

import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ReminderSchema } from '#database/schema'
import Message from '#messages/message'

/** A customer was told that an invoice is late: at which step of the ladder, for how much, by which message. */
export default class Reminder extends ReminderSchema {
  @belongsTo(() => Message)
  declare message: BelongsTo<typeof Message>
}

import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ManualEntryPaperSchema } from '#database/schema'
import Document from '#documents/document'

/** A document that proves an entry written by hand. */
export default class ManualEntryPaper extends ManualEntryPaperSchema {
  @belongsTo(() => Document)
  declare document: BelongsTo<typeof Document>
}

import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { DocumentBatchPaperSchema } from '#database/schema'
import Document from '#documents/document'

/** One paper of a batch: there, still to be made, or missing with its reason. */
export default class BatchPaper extends DocumentBatchPaperSchema {
  static table = 'document_batch_papers'

  @belongsTo(() => Document)
  declare document: BelongsTo<typeof Document>

  get subjectId() {
    return Number(this.subject.split(':')[1])
  }
}

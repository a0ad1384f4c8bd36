import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { ExitDocumentSchema } from '#database/schema'
import Document from '#documents/document'
import { PAPERS, type PaperKind } from '#exits/papers/paper_kinds'

/** A paper to give to somebody who leaves: made at the settlement, then handed over. */
export default class ExitDocument extends ExitDocumentSchema {
  declare kind: PaperKind

  @belongsTo(() => Document)
  declare document: BelongsTo<typeof Document>

  get label() {
    return PAPERS[this.kind].label
  }
}

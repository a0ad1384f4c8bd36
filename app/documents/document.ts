import { column } from '@adonisjs/lucid/orm'
import { DocumentSchema } from '#database/schema'

/** Kinds of file that a browser may show by itself; any other is only ever a download. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg'])

/** A paper that the house keeps: what it is of, its SHA-256, where its bytes lie. Written once, never over itself. */
export default class Document extends DocumentSchema {
  /** The naming of columns would look for `sha_256`. */
  @column({ columnName: 'sha256' })
  declare sha256: string

  get isShown() {
    return SHOWN.has(this.mediaType)
  }

  /** `invoice:7` → 7. */
  get subjectId() {
    return Number(this.subject.split(':')[1])
  }
}

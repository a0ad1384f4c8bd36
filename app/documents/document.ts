import { column } from '@adonisjs/lucid/orm'
import { DocumentSchema } from '#database/schema'

/** A paper that the house keeps: what it is of, its SHA-256, where its bytes lie. Written once, never over itself. */
export default class Document extends DocumentSchema {
  /** The naming of columns would look for `sha_256`. */
  @column({ columnName: 'sha256' })
  declare sha256: string

  /** `invoice:7` → 7. */
  get subjectId() {
    return Number(this.subject.split(':')[1])
  }
}

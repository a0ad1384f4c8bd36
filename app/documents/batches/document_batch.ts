import { column, hasMany } from '@adonisjs/lucid/orm'
import type { HasMany } from '@adonisjs/lucid/types/relations'
import { DocumentBatchSchema } from '#database/schema'
import BatchPaper from '#documents/batches/batch_paper'

export type BatchForm = 'zip' | 'pdf'

const MEDIA_TYPES = { zip: 'application/zip', pdf: 'application/pdf' }

/** Many papers asked for at once, by somebody who takes them away in one file: as they are in a ZIP, or their pages in one PDF. */
export default class DocumentBatch extends DocumentBatchSchema {
  declare form: BatchForm

  /** The naming of columns would look for `sha_256`. */
  @column({ columnName: 'sha256' })
  declare sha256: string | null

  @hasMany(() => BatchPaper, { foreignKey: 'batchId', onQuery: (papers) => papers.orderBy('position') })
  declare papers: HasMany<typeof BatchPaper>

  static askedBy(user: { id: number }) {
    return DocumentBatch.query().where('asked_by_id', user.id)
  }

  get isKept() {
    return Boolean(this.storageKey)
  }

  get isFinished() {
    return this.isKept || Boolean(this.failure)
  }

  get fileName() {
    return `documents-${this.id}.${this.form}`
  }

  get mediaType() {
    return MEDIA_TYPES[this.form]
  }
}

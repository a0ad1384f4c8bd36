import { column } from '@adonisjs/lucid/orm'
import { RefusedFileSchema } from '#database/schema'

/** A file kept out of the house: its name, its fingerprint and why; never its content. */
export default class RefusedFile extends RefusedFileSchema {
  /** The naming of columns would look for `sha_256`. */
  @column({ columnName: 'sha256' })
  declare sha256: string
}

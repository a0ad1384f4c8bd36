import { column } from '@adonisjs/lucid/orm'
import { SepaFileSchema } from '#database/schema'

/** The file given to the bank, kept encrypted with its hash, never made again. */
export default class SepaFile extends SepaFileSchema {
  /** The naming of columns would look for `sha_256`. */
  @column({ columnName: 'sha256' })
  declare sha256: string
}

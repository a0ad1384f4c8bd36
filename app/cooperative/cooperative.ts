import { column } from '@adonisjs/lucid/orm'
import { CooperativeSchema } from '#database/schema'

/** The house's own facts: who it is, how it pays VAT, which day it is. There is one. */
export default class Cooperative extends CooperativeSchema {
  /** A figure in a name is not found by the naming rule: `ca_3_day`. */
  @column({ columnName: 'ca3_day' })
  declare ca3Day: number

  static async current(options?: Parameters<typeof Cooperative.query>[0]) {
    return Cooperative.query(options).orderBy('id').firstOrFail()
  }
}

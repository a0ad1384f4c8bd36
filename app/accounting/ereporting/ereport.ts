import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { EreportSchema } from '#database/schema'
import Transmission from '#einvoicing/transmissions/transmission'
import type { ReportKind } from '#accounting/ereporting/report_period'

/** A report that the tax office was given: what it held is in its file. */
export default class EReport extends EreportSchema {
  static table = 'ereports'

  declare kind: ReportKind

  @belongsTo(() => Transmission)
  declare transmission: BelongsTo<typeof Transmission>

  get subject() {
    return `ereport:${this.id}`
  }
}

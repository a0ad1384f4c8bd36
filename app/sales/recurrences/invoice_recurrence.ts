import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { InvoiceRecurrenceSchema } from '#database/schema'
import type User from '#identity/user'
import Invoice from '#sales/invoices/invoice'
import type { Rhythm } from '#sales/recurrences/rhythms'

/** An issued invoice that is written again each month, quarter or year, until somebody stops it. */
export default class InvoiceRecurrence extends InvoiceRecurrenceSchema {
  declare rhythm: Rhythm

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @belongsTo(() => Invoice, { foreignKey: 'modelId' })
  declare model: BelongsTo<typeof Invoice>

  /** All of them for those who issue; for others, those of the activities they see. */
  static visibleTo(user: User) {
    const query = InvoiceRecurrence.query()
    if (user.may('all_activities', 'issue_invoices')) return query
    return query.whereIn('invoice_recurrences.activity_id', Activity.visibleTo(user).select('activities.id'))
  }

  get isStopped() {
    return Boolean(this.stoppedOn)
  }
}

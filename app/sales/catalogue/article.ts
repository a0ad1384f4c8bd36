import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { ArticleSchema } from '#database/schema'
import type { Unit } from '#documents/invoice_facts'
import type User from '#identity/user'
import type { ExemptionName } from '#sales/invoices/exemptions'
import type { Nature } from '#sales/invoices/invoice_line'

/** What an activity sells often: its words, its price, its VAT and its account, ready for a line. */
export default class Article extends ArticleSchema {
  declare unit: Unit
  declare nature: Nature
  declare exemption: ExemptionName | null

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  /** All of them for those who issue; for others, those of the activities they see. */
  static visibleTo(user: User) {
    const query = Article.query()
    if (user.may('all_activities', 'issue_invoices')) return query
    return query.whereIn('articles.activity_id', Activity.visibleTo(user).select('activities.id'))
  }
}

import Activity from '#activities/activity'
import ActivityStatement from '#activities/statements/activity_statement'
import { statementDocument } from '#activities/statements/statement_document'
import type { DocumentKeeper } from '#documents/keepers'

/** Who sees an activity reads its statements. */
export const statementKeeper: DocumentKeeper = {
  async mayRead(statementId, reader) {
    const statement = await ActivityStatement.find(statementId)
    return statement !== null && (await Activity.visibleTo(reader).where('activities.id', statement.activityId).first()) !== null
  },

  async makeMissing() {
    const missing = await ActivityStatement.query().whereNull('document_id').orderBy('id')
    for (const statement of missing) await statementDocument(statement)
    return missing.length
  },
}

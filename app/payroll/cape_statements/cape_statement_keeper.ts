import Document from '#documents/document'
import type { DocumentKeeper } from '#documents/keepers'
import CapeStatement from '#payroll/cape_statements/cape_statement'
import { capeStatementDocument } from '#payroll/cape_statements/cape_statement_document'

/** Who sees a statement reads its PDF. */
export const capeStatementKeeper: DocumentKeeper = {
  async mayRead(statementId, reader) {
    return (await CapeStatement.visibleTo(reader).where('cape_statements.id', statementId).first()) !== null
  },

  async makeMissing() {
    const kept = await Document.query().where('kind', 'cape_statement')
    const known = kept.map(({ subjectId }) => subjectId)
    const missing = await CapeStatement.query().whereNotIn('id', known)
    for (const statement of missing) await capeStatementDocument(statement)
    return missing.length
  },
}

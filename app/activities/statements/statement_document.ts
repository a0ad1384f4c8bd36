import ActivityStatement from '#activities/statements/activity_statement'
import { statementPaper } from '#activities/statements/statement_paper'
import { archiveDocument } from '#documents/archive'
import Document from '#documents/document'
import { reportPdf } from '#documents/report_paper'

/** The archived paper of a statement, made when it is not there yet and never over itself. */
export async function statementDocument(statement: ActivityStatement): Promise<Document> {
  if (statement.documentId) return Document.findOrFail(statement.documentId)

  const fresh = await ActivityStatement.query().where('id', statement.id).preload('activity').firstOrFail()
  const document = await archiveDocument({
    kind: 'activity_statement',
    subject: fresh.subject,
    fileName: `compte-${fresh.activity.code}-${fresh.period}.pdf`,
    mediaType: 'application/pdf',
    bytes: reportPdf(await statementPaper(fresh)),
  })
  await statement.merge({ documentId: document.id }).save()
  return document
}

import mail from '@adonisjs/mail/services/main'
import ActivityStatement from '#activities/statements/activity_statement'
import StatementMail from '#activities/statements/statement_mail'
import { statementDocument } from '#activities/statements/statement_document'
import type StatementDispatch from '#activities/statements/statement_dispatch'
import type { Day } from '#core/day'
import type { Period } from '#core/period'

/** Makes the papers of a month and sends each to its people; each stands on its own, and what failed can be sent again. */
export async function sendStatements(period: Period, on: Day): Promise<number> {
  const statements = await ActivityStatement.query()
    .where('period', period)
    .preload('activity')
    .preload('dispatches', (dispatches) => dispatches.preload('person').orderBy('id'))
    .orderBy('activity_id')
  let sent = 0
  for (const statement of statements) {
    await statementDocument(statement)
    for (const dispatch of statement.dispatches.filter(({ sentOn }) => !sentOn)) sent += Number(await send(statement, dispatch, on))
  }
  return sent
}

async function send(statement: ActivityStatement, dispatch: StatementDispatch, on: Day): Promise<boolean> {
  try {
    await mail.send(new StatementMail(statement, dispatch))
  } catch (error) {
    await dispatch.merge({ failure: String((error as Error).message).slice(0, 200) }).save()
    return false
  }
  await dispatch.merge({ sentOn: on, failure: null }).save()
  return true
}

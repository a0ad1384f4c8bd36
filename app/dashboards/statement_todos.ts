import db from '@adonisjs/lucid/services/db'
import { statementsOf } from '#activities/statements/statements_of'
import { addDays, longDay, type Day } from '#core/day'
import { lastDay, ofPeriod, periodOf, previousPeriod } from '#core/period'
import type { Todo } from '#dashboards/todo'

/** The accounts of the month that is over are due by the tenth: to publish, or to send again when a message failed. */
export async function statementTodos(on: Day): Promise<Todo[]> {
  const period = previousPeriod(periodOf(on))
  const href = `/etats-des-comptes?mois=${period}`
  const dueOn = addDays(lastDay(period), 10)
  const published = await db.from('activity_statements').where('period', period).first()
  const running = await db.from('entries').where('period', period).first()
  if (!published && running) {
    return [
      {
        is: on > dueOn ? 'late' : 'due',
        title: `Publier les états des comptes ${ofPeriod(period)}`,
        when: `pour le ${longDay(dueOn)}`,
        href,
      },
    ]
  }
  const failed = await db
    .from('statement_dispatches as d')
    .join('activity_statements as s', 's.id', 'd.statement_id')
    .where('s.period', period)
    .whereNotNull('d.failure')
    .first()
  return failed ? [{ is: 'late', title: `Renvoyer les états ${ofPeriod(period)} qui ne sont pas partis`, href }] : []
}

/** One's own account of the month, until one has looked at it. */
export async function ownStatementTodos(activities: { id: number; code: string; tradeName: string }[], on: Day): Promise<Todo[]> {
  const since = addDays(on, -31)
  const todos: Todo[] = []
  for (const { id, code, tradeName } of activities) {
    const [last] = await statementsOf(id)
    if (!last || last.publishedOn < since || last.readOn) continue
    const href = `/activites/${code}?du=${last.period}&au=${last.period}`
    todos.push({ is: 'neutral', icon: 'file-text', title: `Lire le compte ${ofPeriod(last.period)}`, text: tradeName, href })
  }
  return todos
}

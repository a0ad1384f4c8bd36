import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Period } from '#core/period'

export type StatementGiven = {
  period: Period
  code: string
  tradeName: string
  publishedOn: Day
  documentId: number | null
  person: string | null
  email: string | null
  sentOn: Day | null
  failure: string | null
  /** The first day on which one of its people read the account on screen, once it was ready. */
  readOn: Day | null
}

/** The log of a month: to whom each account went, and who read it (C. trav. R7331-5 asks one or the other). */
export const statementsOfMonth = (period: Period) => given((query) => query.where('s.period', period))

/** The statements of one activity, the latest first. */
export const statementsOf = (activityId: number) => given((query) => query.where('s.activity_id', activityId).limit(24))

async function given(narrow: (query: any) => any): Promise<StatementGiven[]> {
  const query = db
    .from('activity_statements as s')
    .join('activities as a', 'a.id', 's.activity_id')
    .leftJoin('statement_dispatches as d', 'd.statement_id', 's.id')
    .leftJoin('persons as p', 'p.id', 'd.person_id')
    .orderBy('s.period', 'desc')
    .orderBy('a.code')
    .orderBy('d.id')
    .select('s.period', 's.published_on', 's.document_id', 'a.code', 'a.trade_name', 'd.email', 'd.sent_on', 'd.failure')
    .select('p.first_name', 'p.last_name')
    .select(db.raw(READ_ON))
  const rows = await narrow(query)
  return rows.map((row: any) => ({
    period: row.period,
    code: row.code,
    tradeName: row.trade_name,
    publishedOn: row.published_on,
    documentId: row.document_id,
    person: row.last_name ? `${row.first_name} ${row.last_name}` : null,
    email: row.email,
    sentOn: row.sent_on,
    failure: row.failure,
    readOn: row.read_on,
  }))
}

const READ_ON = `(SELECT MIN(r.read_on) FROM account_readings r
  WHERE r.activity_id = s.activity_id AND r.user_id = p.user_id AND r.read_on >= s.published_on) AS read_on`

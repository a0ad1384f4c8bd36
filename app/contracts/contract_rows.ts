import db from '@adonisjs/lucid/services/db'
import { deadlinesOf, type Deadline } from '#contracts/deadlines'
import type { ContractKind } from '#contracts/contract'
import type { EndReason } from '#contracts/end_reasons'
import type { Day } from '#core/day'
import type User from '#identity/user'
import Person from '#people/person'

export type ContractRow = {
  id: number
  kind: ContractKind
  isCape: boolean
  personId: number
  person: string
  email: string | null
  activityCode: string
  activity: string
  signedOn: Day
  startsOn: Day
  lastDay: Day | null
  endedOn: Day | null
  endReason: EndReason | null
  renewals: number
  isMember: boolean
  lastInterviewOn: Day | null
  inForce: boolean
  /** Of a contract in force, soonest first. */
  deadlines: Deadline[]
}

/** The contracts of the people a user follows, each with what it still has to meet on a day. */
export async function contractRows(user: User, on: Day, personId?: number): Promise<ContractRow[]> {
  const visible = Person.visibleTo(user).select('persons.id')
  const ids = (await (personId ? visible.where('persons.id', personId) : visible)).map(({ id }) => id)
  if (ids.length === 0) return []

  const found = await db
    .from('contracts as c')
    .join('persons as p', 'p.id', 'c.person_id')
    .join('activities as a', 'a.id', 'c.activity_id')
    .whereIn('c.person_id', ids)
    .orderBy('c.starts_on', 'desc')
    .orderBy('c.id', 'desc')
    .select('c.*', 'p.first_name', 'p.last_name', 'p.email', 'a.code', 'a.trade_name')
    .select(db.raw(`(SELECT COUNT(*) FROM amendments r WHERE r.contract_id = c.id AND r.kind = 'renewal') AS renewals`))
    .select(
      db.raw(`(SELECT COALESCE(SUM(s.shares), 0) FROM share_movements s WHERE s.person_id = c.person_id AND s.moved_on <= ?) AS shares`, [
        on,
      ])
    )
    .select(
      db.raw(
        `(SELECT COUNT(*) FROM journey_steps j WHERE j.person_id = c.person_id AND j.stage = 'member' AND j.entered_on <= ?) AS admitted`,
        [on]
      )
    )
    .select(
      db.raw(
        `(SELECT MAX(i.held_on) FROM interviews i WHERE i.person_id = c.person_id AND i.report IS NOT NULL AND i.held_on <= ?) AS interviewed`,
        [on]
      )
    )
  const rows = found.map((row) => plain(row, on))
  return rows.map((row) => {
    const others = rows.filter((other) => other.personId === row.personId && other.id !== row.id)
    return { ...row, deadlines: row.inForce ? deadlinesOf(row, others, on) : [] }
  })
}

function plain(row: any, on: Day): ContractRow {
  const lastDay: Day | null = row.ended_on ?? row.ends_on
  return {
    id: row.id,
    kind: row.kind,
    isCape: row.kind === 'cape',
    personId: row.person_id,
    person: `${row.first_name} ${row.last_name}`,
    email: row.email,
    activityCode: row.code,
    activity: row.trade_name,
    signedOn: row.signed_on,
    startsOn: row.starts_on,
    lastDay,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    renewals: Number(row.renewals),
    isMember: Number(row.shares) > 0 || Number(row.admitted) > 0,
    lastInterviewOn: row.interviewed,
    inForce: row.starts_on <= on && (lastDay === null || lastDay >= on),
    deadlines: [],
  }
}

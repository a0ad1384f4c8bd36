import db from '@adonisjs/lucid/services/db'
import { POSITIONS, RESULTS, UNPAID_VARIABLE_PART } from '#activities/account/account_parts'
import Activity from '#activities/activity'
import type { Day } from '#core/day'
import { periodOf, yearOfPeriod } from '#core/period'
import type User from '#identity/user'

export type ActivityRow = {
  id: number
  code: string
  tradeName: string
  trade: string
  closedOn: Day | null
  people: string
  balanceCents: number
  cashCents: number
  receivablesCents: number
}

/** The activities that a user follows, each with its balance, its cash and what it waits for at the end of a day's month. */
export async function activitiesQueue(user: User, on: Day): Promise<ActivityRow[]> {
  const ids = await Activity.visibleTo(user).select('activities.id')
  if (ids.length === 0) return []

  const rows = await db
    .from('activities as a')
    .leftJoin('monthly_totals as t', (join) =>
      join.on('t.activity_id', 'a.id').andOnBetween('t.period', [`${yearOfPeriod(periodOf(on))}-01`, periodOf(on)])
    )
    .whereIn(
      'a.id',
      ids.map(({ id }) => id)
    )
    .groupBy('a.id', 'a.code', 'a.trade_name', 'a.trade', 'a.closed_on')
    .orderBy('a.code')
    .select('a.id', 'a.code', 'a.trade_name', 'a.trade', 'a.closed_on')
    .select(db.raw(`${total([...RESULTS, ...UNPAID_VARIABLE_PART], 'credit - debit')} AS balance`))
    .select(db.raw(`${total([...POSITIONS.cash], 'debit - credit')} AS cash`))
    .select(db.raw(`${total([...POSITIONS.receivables], 'debit - credit')} AS receivables`))
  const people = await peopleByActivity()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    tradeName: row.trade_name,
    trade: row.trade,
    closedOn: row.closed_on,
    people: people.get(row.id) ?? '',
    balanceCents: Number(row.balance),
    cashCents: Number(row.cash),
    receivablesCents: Number(row.receivables),
  }))
}

const SIDES = { 'debit - credit': 't.debit_cents - t.credit_cents', 'credit - debit': 't.credit_cents - t.debit_cents' }

/** Account prefixes are the house's own words, so that they may stand in the query as they are. */
function total(prefixes: string[], side: keyof typeof SIDES) {
  const among = prefixes.map((prefix) => `t.account BETWEEN '${prefix}' AND '${prefix}99999999'`).join(' OR ')
  return `COALESCE(SUM(CASE WHEN ${among} THEN ${SIDES[side]} ELSE 0 END), 0)`
}

async function peopleByActivity() {
  const members = await db
    .from('activity_members as m')
    .join('persons as p', 'p.id', 'm.person_id')
    .whereNull('m.left_on')
    .orderBy('m.id')
    .select('m.activity_id', 'p.first_name', 'p.last_name')
  const names = new Map<number, string>()
  for (const { activity_id: id, first_name: first, last_name: last } of members) {
    names.set(id, [names.get(id), `${first} ${last}`].filter(Boolean).join(', '))
  }
  return names
}

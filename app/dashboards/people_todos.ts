import db from '@adonisjs/lucid/services/db'
import { memberDeadline, type Dated } from '#contracts/clocks'
import { addMonths, addYears, daysBetween, longDay, type Day } from '#core/day'
import { counted, present, type Todo } from '#dashboards/todo'
import type User from '#identity/user'

type Contract = Dated & { id: number; personId: number; person: string; isMember: boolean }

const INTERVIEWS_A_YEAR = 2

/** The clocks of the people one accompanies: terms, the last day to become a member, interviews (two a year). */
export async function peopleTodos(user: User, on: Day): Promise<Todo[]> {
  if (!user.may('people')) return []
  const contracts = await contractsOf(user)
  const running = contracts.filter(({ startsOn, lastDay }) => startsOn <= on && (!lastDay || lastDay >= on))
  const held = await interviewsSince(addYears(on, -1))
  return [...running.flatMap((contract) => clocksOf(contract, contracts, on)), ...interviewsDue(running, held)].sort(
    (a, b) => (a.is === 'late' ? 0 : 1) - (b.is === 'late' ? 0 : 1)
  )
}

function clocksOf(contract: Contract, all: Contract[], on: Day): Todo[] {
  const { person, personId, lastDay, isCape, isMember } = contract
  const others = all.filter((other) => other.personId === personId && other.id !== contract.id)
  const deadline = isCape || isMember ? null : memberDeadline(contract, others)
  return present<Todo>([
    isCape &&
      lastDay &&
      lastDay <= addMonths(on, 2) && {
        is: 'due',
        icon: 'hourglass',
        title: `${person} : le CAPE finit le ${longDay(lastDay)}`,
        when: counted(daysBetween(on, lastDay), 'jour'),
        href: `/personnes/${personId}`,
      },
    deadline &&
      deadline <= addMonths(on, 6) && {
        is: deadline < on ? 'late' : 'due',
        icon: 'hourglass',
        title: `${person} : devenir associé·e avant le ${longDay(deadline)}`,
        when: counted(Math.max(0, daysBetween(on, deadline)), 'jour'),
        href: `/personnes/${personId}`,
      },
  ])
}

function interviewsDue(running: Contract[], held: Map<number, number>): Todo[] {
  const due = running.filter(({ personId }) => (held.get(personId) ?? 0) < INTERVIEWS_A_YEAR)
  if (due.length === 0) return []
  return [
    {
      is: 'waiting',
      title: `Fixer ${counted(due.length, 'entretien')}`,
      text: due
        .map(({ person }) => person)
        .slice(0, 4)
        .join(', '),
      href: '/personnes',
    },
  ]
}

async function contractsOf(user: User): Promise<Contract[]> {
  const query = db
    .from('contracts as c')
    .join('persons as p', 'p.id', 'c.person_id')
    .orderBy('c.starts_on')
    .select('c.id', 'c.person_id', 'c.kind', 'c.starts_on', 'c.ends_on', 'c.ended_on', 'p.first_name', 'p.last_name')
    .select(db.raw('(SELECT COALESCE(SUM(m.shares), 0) FROM share_movements m WHERE m.person_id = p.id) AS shares'))
  if (user.may('portfolio') && !user.may('all_activities')) query.where('p.advisor_id', user.id)
  return (await query).map((row) => ({
    id: row.id,
    personId: row.person_id,
    person: `${row.first_name} ${row.last_name}`,
    startsOn: row.starts_on,
    lastDay: row.ended_on ?? row.ends_on,
    isCape: row.kind === 'cape',
    isMember: Number(row.shares) > 0,
  }))
}

async function interviewsSince(since: Day): Promise<Map<number, number>> {
  const rows = await db.from('interviews').where('held_on', '>=', since).groupBy('person_id').select('person_id').count('* as count')
  return new Map(rows.map((row) => [row.person_id, Number(row.count)]))
}

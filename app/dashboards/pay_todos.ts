import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { ofPeriod, periodOf } from '#core/period'
import { counted, present, type Todo } from '#dashboards/todo'
import type User from '#identity/user'
import { balancesDue } from '#payroll/variable_parts/balance_due'

/** The pay of the month as each one meets it: to ask, to decide, to prepare, to approve by somebody else, to seal. */
export async function payTodos(user: User, on: Day): Promise<Todo[]> {
  return [
    ...(user.may('portfolio', 'prepare_pay') ? await toDecide(user, on) : []),
    ...(user.may('prepare_pay', 'approve_pay') ? await runsOf(user, on) : []),
    ...(user.may('prepare_pay') ? await balances(on) : []),
    ...(user.may('own_activity') ? await ownPay(user) : []),
  ]
}

async function toDecide(user: User, on: Day) {
  const query = db
    .from('pay_inputs as i')
    .join('contracts as c', 'c.id', 'i.contract_id')
    .join('persons as p', 'p.id', 'c.person_id')
    .where('i.period', periodOf(on))
    .whereNotNull('i.submitted_on')
    .whereNull('i.decided_on')
    .where('i.variable_advance_cents', '>', 0)
    .select('p.first_name', 'p.last_name', 'i.variable_advance_cents')
  if (!user.may('prepare_pay')) query.where('p.advisor_id', user.id)
  const rows = await query
  return rows.map((row) => ({
    is: 'waiting' as const,
    title: `Décider de l’acompte de ${row.first_name} ${row.last_name}`,
    text: `${formatCents(Number(row.variable_advance_cents))} demandés sur la paie ${ofPeriod(periodOf(on))}`,
    href: '/paie/demandes',
  }))
}

async function runsOf(user: User, on: Day) {
  const rows = await db
    .from('pay_runs as r')
    .leftJoin('users as u', 'u.id', 'r.prepared_by_id')
    .whereNull('r.sealed_on')
    .whereNotNull('r.drafted_at')
    .select('r.id', 'r.period', 'r.paid_on', 'r.approved_on', 'r.prepared_by_id', 'u.full_name')
    .select(db.raw('(SELECT COUNT(*) FROM payslips s WHERE s.pay_run_id = r.id) AS slips'))
  const [known] = await db.from('pay_runs').where('period', periodOf(on)).count('* as count')
  const todos = rows.map((row) => ({
    is: 'waiting' as const,
    title: row.approved_on
      ? `Sceller la paie ${ofPeriod(row.period)}`
      : user.may('approve_pay') && row.prepared_by_id !== user.id
        ? `Approuver la paie ${ofPeriod(row.period)}`
        : `La paie ${ofPeriod(row.period)} attend une seconde personne`,
    text: `${counted(Number(row.slips), 'bulletin')}, préparés par ${row.full_name}`,
    when: `paie le ${longDay(row.paid_on)}`,
    href: `/paie/lots/${row.id}`,
  }))
  const missing = user.may('prepare_pay') && Number(known.count) === 0
  return present<Todo>([...todos, missing && { is: 'due', title: `Préparer la paie ${ofPeriod(periodOf(on))}`, href: '/paie/lots' }])
}

/** Variable parts are paid within a month of the meeting that approved the accounts (C. trav. R7331-12). */
async function balances(on: Day): Promise<Todo[]> {
  return (await balancesDue(on)).map(({ year, left, leftCents, dueOn }) => ({
    is: dueOn < on ? ('late' as const) : ('due' as const),
    title: `Solder les parts variables ${year}`,
    text: `${counted(left, 'solde')}, ${formatCents(leftCents)} bruts`,
    when: `avant le ${longDay(dueOn)}`,
    href: `/paie/parts-variables?exercice=${year}`,
  }))
}

async function ownPay(user: User) {
  const last = await db
    .from('payslips as s')
    .join('persons as p', 'p.id', 's.person_id')
    .where('p.user_id', user.id)
    .whereNotNull('s.sealed_on')
    .whereNull('s.cancelled_on')
    .orderBy('s.period', 'desc')
    .select('s.id', 's.period', 's.net_paid_cents')
    .first()
  if (!last) return []
  return [
    {
      is: 'done' as const,
      title: `Votre bulletin ${ofPeriod(last.period)}`,
      text: `Net versé : ${formatCents(Number(last.net_paid_cents))}`,
      href: `/paie/bulletins/${last.id}`,
    },
  ]
}

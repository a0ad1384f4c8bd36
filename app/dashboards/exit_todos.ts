import db from '@adonisjs/lucid/services/db'
import { addDays, dayAndMonth, type Day } from '#core/day'
import { present, type Todo } from '#dashboards/todo'
import ExitPlan from '#exits/plan/exit_plan'
import type User from '#identity/user'

/** Exits to settle by somebody else than who prepared them, papers to give, news to ask of those who left. */
export async function exitTodos(user: User, on: Day): Promise<Todo[]> {
  if (!user.may('exits', 'settle_exits')) return []
  const seen = ExitPlan.visibleTo(user).select('exit_plans.id')
  const plans = await db
    .from('exit_plans as x')
    .join('persons as p', 'p.id', 'x.person_id')
    .whereNull('x.settled_on')
    .whereIn('x.id', seen.clone())
    .select('x.id', 'x.last_day_on', 'x.prepared_by_id', 'p.first_name', 'p.last_name')
  const followUps = await db
    .from('follow_ups as f')
    .join('exit_plans as x', 'x.id', 'f.exit_plan_id')
    .join('persons as p', 'p.id', 'x.person_id')
    .whereNull('f.done_on')
    .where('f.due_on', '<=', dueWithin(on))
    .whereIn('x.id', seen.clone())
    .orderBy('f.due_on')
    .select('f.due_on', 'x.id', 'p.first_name', 'p.last_name')
  return present<Todo>([
    ...plans.map((plan) => ({
      is: plan.last_day_on < on ? ('late' as const) : ('waiting' as const),
      title: `Sortie de ${plan.first_name} ${plan.last_name}`,
      text: user.may('settle_exits') && plan.prepared_by_id !== user.id ? 'À solder' : 'En préparation',
      when: `dernier jour le ${dayAndMonth(plan.last_day_on)}`,
      href: `/sorties/${plan.id}`,
    })),
    ...followUps.map((followUp) => ({
      is: followUp.due_on < on ? ('late' as const) : ('due' as const),
      icon: 'message-circle',
      title: `Prendre des nouvelles de ${followUp.first_name} ${followUp.last_name}`,
      when: `le ${dayAndMonth(followUp.due_on)}`,
      href: `/sorties/${followUp.id}`,
    })),
  ])
}

const dueWithin = (on: Day): Day => addDays(on, 30)

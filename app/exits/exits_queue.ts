import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { EXIT_KINDS, type ExitKind } from '#exits/plan/exit_kinds'
import ExitPlan from '#exits/plan/exit_plan'
import type User from '#identity/user'

export type ExitRow = {
  id: number
  person: string
  activity: string
  kind: string
  lastDayOn: Day
  isPrepared: boolean
  settledOn: Day | null
  closedOn: Day | null
  nextFollowUpId: number | null
  nextFollowUpOn: Day | null
}

const VIEWS = {
  preparer: { label: 'En préparation', keeps: (row: ExitRow) => !row.isPrepared && !row.settledOn },
  solder: { label: 'À solder', keeps: (row: ExitRow) => row.isPrepared && !row.settledOn },
  soldees: { label: 'Soldées', keeps: (row: ExitRow) => row.settledOn !== null },
  suivis: { label: 'Suivis', keeps: (row: ExitRow) => row.nextFollowUpOn !== null },
}

type View = keyof typeof VIEWS

/** The exits one may see, in the view asked for; one opens where there is something to do. */
export async function exitsQueue(user: User, vue?: string) {
  const rows = await rowsSeenBy(user)
  const busy = (Object.keys(VIEWS) as View[]).find((view) => rows.some(VIEWS[view].keeps)) ?? 'preparer'
  const current = vue && vue in VIEWS ? (vue as View) : busy
  const kept = rows.filter(VIEWS[current].keeps)
  const tabs = (Object.keys(VIEWS) as View[]).map((view) => ({
    label: VIEWS[view].label,
    count: rows.filter(VIEWS[view].keeps).length,
    href: `?vue=${view}`,
    current: view === current,
  }))
  const byFollowUp = (a: ExitRow, b: ExitRow) => a.nextFollowUpOn!.localeCompare(b.nextFollowUpOn!)
  return { rows: current === 'suivis' ? kept.sort(byFollowUp) : kept, tabs, current }
}

async function rowsSeenBy(user: User): Promise<ExitRow[]> {
  const rows = await db
    .from('exit_plans as x')
    .join('persons as p', 'p.id', 'x.person_id')
    .join('activities as a', 'a.id', 'x.activity_id')
    .whereIn('x.id', ExitPlan.visibleTo(user).select('exit_plans.id'))
    .orderBy('x.last_day_on', 'desc')
    .orderBy('x.id', 'desc')
    .limit(500)
    .select(
      'x.id',
      'x.kind',
      'x.last_day_on',
      'x.settled_on',
      'x.prepared_by_id',
      'p.first_name',
      'p.last_name',
      'a.code',
      'a.trade_name',
      'a.closed_on'
    )
  const asked = await db
    .from('follow_ups')
    .whereIn(
      'exit_plan_id',
      rows.map(({ id }) => id)
    )
    .whereNull('done_on')
    .orderBy('due_on', 'desc')
  const next = new Map(asked.map((row) => [row.exit_plan_id, row]))
  return rows.map((row) => ({
    id: row.id,
    person: `${row.first_name} ${row.last_name}`,
    activity: `${row.code} ${row.trade_name}`,
    kind: EXIT_KINDS[row.kind as ExitKind].label,
    lastDayOn: row.last_day_on,
    isPrepared: row.prepared_by_id !== null,
    settledOn: row.settled_on,
    closedOn: row.closed_on,
    nextFollowUpId: next.get(row.id)?.id ?? null,
    nextFollowUpOn: next.get(row.id)?.due_on ?? null,
  }))
}

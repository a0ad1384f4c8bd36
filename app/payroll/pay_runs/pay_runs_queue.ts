import db from '@adonisjs/lucid/services/db'
import type { PayRunKind } from '#payroll/pay_runs/pay_run'

export const RUN_VIEWS = { 'a-approuver': 'À approuver', 'en-cours': 'En cours', 'faites': 'Faites' } as const
export type RunView = keyof typeof RUN_VIEWS

/** Pay runs of a view, latest first, each with its sums. */
export async function payRunsQueue(view: RunView) {
  const rows = await among(view)
    .join('users as u', 'u.id', 'r.prepared_by_id')
    .leftJoin('payslips as s', 's.pay_run_id', 'r.id')
    .groupBy('r.id', 'r.period', 'r.kind', 'r.paid_on', 'r.sealed_on', 'r.failure', 'r.drafted_at', 'u.full_name')
    .orderBy('r.period', 'desc')
    .orderBy('r.id', 'desc')
    .limit(60)
    .select('r.id', 'r.period', 'r.kind', 'r.paid_on', 'r.sealed_on', 'r.failure', 'r.drafted_at', 'u.full_name')
    .count('s.id as payslips')
    .count('s.error as errors')
    .sum('s.net_paid_cents as net')
    .sum('s.employer_cost_cents as cost')
  return rows.map((row) => ({
    id: row.id as number,
    period: row.period as string,
    kind: row.kind as PayRunKind,
    paidOn: row.paid_on as string,
    isPrepared: Boolean(row.drafted_at),
    sealedOn: row.sealed_on as string | null,
    failure: row.failure as string | null,
    preparedBy: row.full_name as string,
    payslips: Number(row.payslips),
    errors: Number(row.errors),
    netCents: Number(row.net ?? 0),
    costCents: Number(row.cost ?? 0),
  }))
}

export async function payRunCounts(): Promise<Record<RunView, number>> {
  const counts = { 'a-approuver': 0, 'en-cours': 0, 'faites': 0 }
  for (const view of Object.keys(RUN_VIEWS) as RunView[]) {
    const [{ runs }] = await among(view).count('* as runs')
    counts[view] = Number(runs)
  }
  return counts
}

function among(view: RunView) {
  const query = db.from('pay_runs as r')
  if (view === 'a-approuver') return query.whereNotNull('r.drafted_at').whereNull('r.approved_on')
  if (view === 'en-cours') {
    return query.whereNull('r.sealed_on').where((busy) => busy.whereNull('r.drafted_at').orWhereNotNull('r.approved_on'))
  }
  return query.whereNotNull('r.sealed_on')
}

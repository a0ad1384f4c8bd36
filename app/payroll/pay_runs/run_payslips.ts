import db from '@adonisjs/lucid/services/db'
import type PayRun from '#payroll/pay_runs/pay_run'
import type { PayslipInputs } from '#payroll/payslips/payslip'

export const PER_PAGE = 100

/**
 * A page of the payslips of a run as whoever approves reads them: figures, what changes since last month, and why. What
 * cannot be computed comes first.
 */
export async function runPayslips(payRunId: number, page = 1) {
  const rows = await db
    .from('payslips as s')
    .join('persons as p', 'p.id', 's.person_id')
    .join('activities as a', 'a.id', 's.activity_id')
    .where('s.pay_run_id', payRunId)
    .orderByRaw('s.error IS NULL')
    .orderBy('a.code')
    .orderBy('s.id')
    .offset((page - 1) * PER_PAGE)
    .limit(PER_PAGE)
    .select(
      's.id',
      's.contract_id',
      's.number',
      's.gross_cents',
      's.net_paid_cents',
      's.employer_cost_cents',
      's.error',
      's.sealed_on',
      's.cancelled_on'
    )
    .select('s.inputs', 'p.first_name', 'p.last_name', 'a.code', 'a.trade_name')
  return rows.map(({ inputs, ...row }) => ({
    id: row.id as number,
    contractId: row.contract_id as number,
    number: row.number as string | null,
    person: `${row.first_name} ${row.last_name}`,
    activity: `${row.code} ${row.trade_name}`,
    grossCents: Number(row.gross_cents),
    netPaidCents: Number(row.net_paid_cents),
    employerCostCents: Number(row.employer_cost_cents),
    error: row.error as string | null,
    sealedOn: row.sealed_on as string | null,
    cancelledOn: row.cancelled_on as string | null,
    difference: (JSON.parse(inputs) as PayslipInputs).difference,
  }))
}

export type RunPayslip = Awaited<ReturnType<typeof runPayslips>>[number]

/** What the whole run comes to, in cents, and how many of its payslips cannot be computed. */
export async function runSums(payRunId: number) {
  const [row] = await db
    .from('payslips')
    .where('pay_run_id', payRunId)
    .count('* as payslips')
    .count('error as wrong')
    .sum('gross_cents as gross')
    .sum('net_paid_cents as net')
    .sum('employer_cost_cents as cost')
  return {
    payslips: Number(row.payslips),
    wrong: Number(row.wrong),
    grossCents: Number(row.gross ?? 0),
    netCents: Number(row.net ?? 0),
    costCents: Number(row.cost ?? 0),
  }
}

/** How far it is, from the payslips themselves: computed, then sealed. */
export async function runProgress({ id, contractIds, isPrepared }: PayRun) {
  const [row] = await db.from('payslips').where('pay_run_id', id).count('* as drafts').count('error as wrong').count('sealed_on as done')
  const [drafts, wrong] = [Number(row.drafts), Number(row.wrong)]
  return isPrepared ? { done: Number(row.done), total: drafts, wrong } : { done: drafts, total: contractIds.length, wrong }
}

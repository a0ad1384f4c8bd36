import db from '@adonisjs/lucid/services/db'
import type PayRun from '#payroll/pay_runs/pay_run'
import type { PayslipInputs } from '#payroll/payslips/payslip'

/** The payslips of a run as whoever approves reads them: figures, what changes since last month, and why. */
export async function runPayslips(payRunId: number) {
  const rows = await db
    .from('payslips as s')
    .join('persons as p', 'p.id', 's.person_id')
    .join('activities as a', 'a.id', 's.activity_id')
    .where('s.pay_run_id', payRunId)
    .orderBy('a.code')
    .orderBy('s.id')
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

/** How far it is, from the payslips themselves: computed, then sealed. */
export async function runProgress({ id, contractIds, isPrepared }: PayRun) {
  const [row] = await db.from('payslips').where('pay_run_id', id).count('* as drafts').count('error as wrong').count('sealed_on as done')
  const [drafts, wrong] = [Number(row.drafts), Number(row.wrong)]
  return isPrepared ? { done: Number(row.done), total: drafts, wrong } : { done: drafts, total: contractIds.length, wrong }
}

import { instant } from '#core/instant'
import type { Period } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import { contractsDue, NobodyToPay } from '#payroll/pay_runs/contracts_due'
import type { ContractToPay } from '#payroll/pay_runs/contracts_to_pay'
import type { Draft } from '#payroll/pay_runs/draft_payslip'
import { draftPayslips } from '#payroll/pay_runs/draft_payslips'
import PayRun from '#payroll/pay_runs/pay_run'

/** As many as one computes while somebody waits for the page: a small house never sees the worker. */
export const AT_ONCE = 100

/**
 * Computes the drafts of a run that are still to make, the next ones in one commit, with what changes since the last
 * payslip; what cannot be computed keeps its reason and stops nobody else. Begun again after a crash, it goes on where it
 * was; once all are there, it does nothing.
 */
export async function draftNextPayslips(run: PayRun, trx?: Transaction, atOnce = AT_ONCE): Promise<PayRun> {
  await inTransaction((trx_) => draftSome(run.id, atOnce, trx_), trx)
  return (trx ? run.useTransaction(trx) : run).refresh()
}

async function draftSome(runId: number, atOnce: number, trx: Transaction) {
  const run = await PayRun.query({ client: trx }).where('id', runId).forUpdate().firstOrFail()
  if (run.isPrepared) return

  const left = await contractsLeft(run, trx)
  const next = left.slice(0, atOnce)
  const due = await stillDue(next, run, trx)
  await keep(await draftPayslips(due, run, trx), run, trx)
  if (due.length < next.length) await leaveOut(next, due, run, trx)
  if (left.length <= atOnce) await trx.from('pay_runs').where('id', runId).update({ drafted_at: instant(), failure: null })
}

async function contractsLeft({ id, contractIds }: PayRun, trx: Transaction): Promise<number[]> {
  const rows = await trx.from('payslips').where('pay_run_id', id).select('contract_id')
  const drafted = new Set(rows.map((row) => row.contract_id as number))
  return contractIds.filter((contractId) => !drafted.has(contractId))
}

/** Somebody may have been paid by another run since this one was asked, or be leaving. */
async function stillDue(contractIds: number[], { kind, period }: PayRun, trx: Transaction): Promise<ContractToPay[]> {
  try {
    return await contractsDue({ kind, period, contractIds }, trx)
  } catch (error) {
    if (error instanceof NobodyToPay) return []
    throw error
  }
}

async function keep(drafts: Draft[], run: PayRun, trx: Transaction) {
  const replaced = await cancelledBefore(drafts, run.period, trx)
  const rows = drafts.map(({ contract, inputs, figures, yearToDate, error }) => ({
    pay_run_id: run.id,
    person_id: contract.personId,
    contract_id: contract.contractId,
    activity_id: contract.activityId,
    period: run.period,
    gross_cents: figures?.totals.grossCents ?? 0,
    net_paid_cents: figures?.totals.netPaidCents ?? 0,
    employer_cost_cents: figures?.totals.employerCostCents ?? 0,
    inputs: JSON.stringify(inputs),
    figures: JSON.stringify(figures),
    year_to_date: JSON.stringify(yearToDate),
    error,
    replaces_id: replaced.get(contract.contractId) ?? null,
    created_at: instant(),
  }))
  for (let at = 0; at < rows.length; at += 50) await trx.table('payslips').multiInsert(rows.slice(at, at + 50))
}

async function leaveOut(next: number[], due: ContractToPay[], { id, contractIds }: PayRun, trx: Transaction) {
  const gone = new Set(next).difference(new Set(due.map(({ contractId }) => contractId)))
  const kept = contractIds.filter((contractId) => !gone.has(contractId))
  await trx
    .from('pay_runs')
    .where('id', id)
    .update({ contract_ids: JSON.stringify(kept) })
}

/** A payslip made after a cancelled one of the same contract and month replaces it. */
async function cancelledBefore(drafts: Draft[], period: Period, trx: Transaction): Promise<Map<number, number>> {
  const ids = drafts.map(({ contract }) => contract.contractId)
  const rows = await trx.from('payslips').whereIn('contract_id', ids).where({ period }).whereNotNull('cancelled_on').orderBy('id')
  return new Map(rows.map((row) => [row.contract_id, row.id]))
}

import type { Day } from '#core/day'
import { instant } from '#core/instant'
import type { Period } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import { contractsDue } from '#payroll/pay_runs/contracts_due'
import type { Draft } from '#payroll/pay_runs/draft_payslip'
import { draftPayslips } from '#payroll/pay_runs/draft_payslips'
import { openPayRun } from '#payroll/pay_runs/open_pay_run'
import type PayRun from '#payroll/pay_runs/pay_run'
import type { PayRunKind } from '#payroll/pay_runs/pay_run'

export type PayRunAsk = {
  period: Period
  paidOn: Day
  on: Day
  kind?: PayRunKind
  /** The contracts to pay; everybody in force that month when they are not named. */
  contractIds?: number[]
}

/**
 * Computes a draft payslip for each contract of the month, with what changes since the last one; what cannot be computed
 * keeps its reason and stops nobody else. Prepared again, the drafts are made anew.
 * Throws RateMissing (which rate, which month), NobodyToPay, PayRunUnderWay.
 */
export function preparePayRun(ask: PayRunAsk, by: { id: number }, trx?: Transaction): Promise<PayRun> {
  return inTransaction(async (trx_) => {
    const contracts = await contractsDue(ask, trx_)
    const drafts = await draftPayslips(contracts, ask, trx_)
    const run = await openPayRun(
      ask,
      contracts.map(({ contractId }) => contractId),
      by,
      trx_
    )
    await keep(drafts, run, trx_)
    return run
  }, trx)
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

/** A payslip made after a cancelled one of the same contract and month replaces it. */
async function cancelledBefore(drafts: Draft[], period: Period, trx: Transaction): Promise<Map<number, number>> {
  const ids = drafts.map(({ contract }) => contract.contractId)
  const rows = await trx.from('payslips').whereIn('contract_id', ids).where({ period }).whereNotNull('cancelled_on').orderBy('id')
  return new Map(rows.map((row) => [row.contract_id, row.id]))
}

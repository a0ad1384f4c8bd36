import { ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import PayRun from '#payroll/pay_runs/pay_run'
import type { PayRunAsk } from '#payroll/pay_runs/ask_pay_run'

export class PayRunUnderWay extends Refusal {
  constructor(period: Period) {
    super(`La paie ${ofPeriod(period)} est approuvée et se scelle\u00A0: attendez sa fin, ou retirez l’approbation.`)
  }
}

/**
 * The run that will hold the drafts of these contracts: the month's own while nobody approved it, else a new one. Drafts
 * that they had elsewhere for the month are forgotten; those that are being computed are waited for. Throws PayRunUnderWay.
 */
export async function openPayRun(ask: PayRunAsk, contractIds: number[], by: { id: number }, trx: Transaction): Promise<PayRun> {
  const { period, paidOn, on, kind = 'monthly' } = ask
  const runs = await PayRun.query({ client: trx }).where({ period }).whereNull('sealed_on').forUpdate()
  const rivals = runs.filter((run) => (run.kind === 'supplement') === (kind === 'supplement'))
  const known = kind === 'monthly' ? rivals.find((run) => run.kind === kind && !run.isApproved) : undefined
  if (known && !known.isPrepared) return known
  await forgetDrafts(rivals, known, contractIds, trx)

  const run = known ?? new PayRun().useTransaction(trx)
  const asked = { period, paidOn, kind, preparedOn: on, preparedById: by.id, contractIds, draftedAt: null, failure: null }
  await run.merge(asked).save()
  await forgetEmptyRuns(
    rivals.filter(({ id, isApproved, isPrepared }) => id !== run.id && !isApproved && isPrepared),
    trx
  )
  return run
}

async function forgetDrafts(rivals: PayRun[], known: PayRun | undefined, contractIds: number[], trx: Transaction) {
  const drafts = await trx
    .from('payslips')
    .whereIn(
      'pay_run_id',
      rivals.map(({ id }) => id)
    )
    .whereNull('sealed_on')
    .select('id', 'pay_run_id', 'contract_id')
  const wanted = new Set(contractIds)
  const doubled = drafts.filter((draft) => wanted.has(draft.contract_id) || draft.pay_run_id === known?.id)
  const approved = rivals.find((run) => run.isApproved && doubled.some((draft) => draft.pay_run_id === run.id))
  if (approved) throw new PayRunUnderWay(approved.period)
  await trx
    .from('payslips')
    .whereIn(
      'id',
      doubled.map(({ id }) => id)
    )
    .delete()
}

async function forgetEmptyRuns(runs: PayRun[], trx: Transaction) {
  await trx
    .from('pay_runs')
    .whereIn(
      'id',
      runs.map(({ id }) => id)
    )
    .whereNotExists((kept) => kept.from('payslips').whereColumn('payslips.pay_run_id', 'pay_runs.id'))
    .delete()
}

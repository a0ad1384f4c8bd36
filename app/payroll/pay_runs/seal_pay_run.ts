import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { breathing } from '#core/breathing'
import { instant } from '#core/instant'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import type PayRun from '#payroll/pay_runs/pay_run'
import { payBodies } from '#payroll/payslips/pay_bodies'
import { sealPayslip } from '#payroll/payslips/seal_payslip'

export class NotApproved extends Refusal {
  constructor() {
    super('Ce lot n’est pas approuvé\u00A0: rien ne se scelle avant.')
  }
}

/**
 * Seals each payslip of an approved run on its own commit, so that what is done stays done: after a failure or a crash it
 * goes on with those that are left, and once all are sealed it does nothing. What stopped it is kept on the run. Inside a
 * transaction (an exit that settles everything at once) it is all or nothing. Throws NotApproved, and what sealPayslip refuses.
 */
export async function sealPayRun(run: PayRun, on: Day, by: { id: number }, trx?: Transaction): Promise<PayRun> {
  if (!run.isApproved) throw new NotApproved()
  if (run.isSealed) return run

  const client = trx ?? db
  await client.from('pay_runs').where('id', run.id).update({ started_at: instant(), failure: null })
  try {
    const sealing = { on, by, bodies: await payBodies(trx), period: run.period, paidOn: run.paidOn }
    const breathe = breathing()
    for (const payslipId of await draftsOf(run, client)) {
      await sealPayslip(payslipId, sealing, trx)
      if (!trx) await breathe()
    }
  } catch (error) {
    if (!trx)
      await client
        .from('pay_runs')
        .where('id', run.id)
        .update({ failure: (error as Error).message.slice(0, 500) })
    throw error
  }
  await client.from('pay_runs').where('id', run.id).update({ sealed_on: on, finished_at: instant() })
  return (trx ? run.useTransaction(trx) : run).refresh()
}

async function draftsOf(run: PayRun, client: Transaction | typeof db): Promise<number[]> {
  const rows = await client.from('payslips').where('pay_run_id', run.id).whereNull('sealed_on').orderBy('id').select('id')
  return rows.map((row) => row.id)
}

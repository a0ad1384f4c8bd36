import { recordAudit } from '#core/audit_trail'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { PayRunBeingPrepared } from '#payroll/pay_runs/approve_pay_run'
import PayRun from '#payroll/pay_runs/pay_run'
import type Payslip from '#payroll/payslips/payslip'

export class NotADraft extends Refusal {
  constructor() {
    super('Seul un projet d’un lot non approuvé se met de côté.')
  }
}

/** Leaves a contract out of a run: it can be paid by another one, once what stops it is put right. */
export function setAsidePayslip(payslip: Payslip, by: { id: number }, trx?: Transaction): Promise<void> {
  return inTransaction(async (trx_) => {
    const run = await PayRun.query({ client: trx_ }).where('id', payslip.payRunId).forUpdate().firstOrFail()
    if (!run.isPrepared) throw new PayRunBeingPrepared()
    if (run.isApproved || payslip.isSealed) throw new NotADraft()

    await recordAudit(
      { action: 'payslip_set_aside', subject: `contract:${payslip.contractId}`, details: { period: payslip.period }, by },
      trx_
    )
    await payslip.useTransaction(trx_).delete()
  }, trx)
}

import { recordAudit } from '#core/audit_trail'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import PayRun from '#payroll/pay_runs/pay_run'

export class PayRunSealed extends Refusal {
  constructor() {
    super('Ce lot est scellé\u00A0: un bulletin scellé s’annule et se remplace, un lot ne se rouvre pas.')
  }
}

/** Takes an approval back while payslips remain to seal, so that they can be computed again; sealed ones stay sealed. */
export function withdrawApproval(run: PayRun, by: { id: number }, trx?: Transaction): Promise<PayRun> {
  return inTransaction(async (trx_) => {
    const locked = await PayRun.query({ client: trx_ }).where('id', run.id).forUpdate().firstOrFail()
    if (locked.isSealed) throw new PayRunSealed()

    await recordAudit({ action: 'pay_run_approval_withdrawn', subject: `pay_run:${run.id}`, by }, trx_)
    return locked.merge({ approvedOn: null, approvedById: null, failure: null, startedAt: null }).save()
  }, trx)
}

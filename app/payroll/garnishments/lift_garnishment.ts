import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type Garnishment from '#payroll/garnishments/garnishment'

export class GarnishmentLifted extends Refusal {
  constructor() {
    super('Cette opposition est déjà levée.')
  }
}

/** The creditor gave it up or was paid: nothing is taken from that day on. Throws GarnishmentLifted. */
export function liftGarnishment(garnishment: Garnishment, on: Day, by: { id: number }, trx?: Transaction): Promise<Garnishment> {
  return inTransaction(async (trx_) => {
    if (garnishment.liftedOn) throw new GarnishmentLifted()
    await recordAudit({ action: 'garnishment_lifted', subject: `contract:${garnishment.contractId}`, by }, trx_)
    return garnishment.useTransaction(trx_).merge({ liftedOn: on }).save()
  }, trx)
}

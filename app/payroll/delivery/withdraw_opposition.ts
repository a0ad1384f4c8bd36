import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type PayslipOpposition from '#payroll/delivery/payslip_opposition'
import { standingOpposition } from '#payroll/delivery/standing_opposition'
import type Person from '#people/person'

export class NotOpposed extends Refusal {
  constructor() {
    super('Vos bulletins vous sont déjà remis sous forme électronique.')
  }
}

/** The electronic form is the one again. Throws NotOpposed. */
export function withdrawOpposition(person: Person, on: Day, by: { id: number }, trx?: Transaction): Promise<PayslipOpposition> {
  return inTransaction(async (trx_) => {
    const standing = await standingOpposition(person.id, trx_)
    if (!standing) throw new NotOpposed()
    await recordAudit({ action: 'payslip_paper_given_up', subject: `person:${person.id}`, by }, trx_)
    return standing.merge({ withdrawnOn: on }).save()
  }, trx)
}

import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import PayslipOpposition from '#payroll/delivery/payslip_opposition'
import { standingOpposition } from '#payroll/delivery/standing_opposition'
import type Person from '#people/person'

export class AlreadyOpposed extends Refusal {
  constructor() {
    super('Vous avez déjà demandé vos bulletins sur papier.')
  }
}

/** From now on the payslips of a person are handed over on paper; the space keeps them too. Throws AlreadyOpposed. */
export function opposeElectronicForm(person: Person, on: Day, by: { id: number }, trx?: Transaction): Promise<PayslipOpposition> {
  return inTransaction(async (trx_) => {
    await trx_.from('persons').where('id', person.id).forUpdate().firstOrFail()
    if (await standingOpposition(person.id, trx_)) throw new AlreadyOpposed()
    await recordAudit({ action: 'payslip_paper_asked', subject: `person:${person.id}`, by }, trx_)
    return PayslipOpposition.create({ personId: person.id, opposedOn: on }, { client: trx_ })
  }, trx)
}

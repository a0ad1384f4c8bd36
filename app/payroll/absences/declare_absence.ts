import type Contract from '#contracts/contract'
import { longDay, daysBetween, type Day } from '#core/day'
import { periodOf, periodsBetween } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import Absence, { type AbsenceKind } from '#payroll/absences/absence'
import { assertMonthOpen } from '#payroll/pay_inputs/request_pay_input'

export class AbsenceBackwards extends Refusal {
  constructor() {
    super('Le dernier jour vient avant le premier\u00A0: corrigez les dates.', 'endsOn')
  }
}

export class AbsenceOutsideContract extends Refusal {
  constructor(contract: Contract) {
    const until = contract.lastDay ? ` au ${longDay(contract.lastDay)}` : ''
    super(`Le contrat va du ${longDay(contract.startsOn)}${until}\u00A0: une absence s’y tient.`, 'startsOn')
  }
}

export class AbsenceTooLong extends Refusal {
  constructor() {
    super('Une absence de plus d’un an se déclare année par année\u00A0: vérifiez le dernier jour.', 'endsOn')
  }
}

export class AbsencesOverlap extends Refusal {
  constructor(other: Absence) {
    super(`Du ${longDay(other.startsOn)} au ${longDay(other.endsOn)}, une absence est déjà déclarée\u00A0: retirez-la d’abord.`, 'startsOn')
  }
}

export type AbsenceFacts = { kind: AbsenceKind; startsOn: Day; endsOn: Day; note?: string | null }

/**
 * Writes days away down; each month they touch takes its share. Throws AbsenceBackwards, AbsenceTooLong,
 * AbsenceOutsideContract, AbsencesOverlap, PayMonthUnderWay.
 */
export function declareAbsence(contract: Contract, facts: AbsenceFacts, on: Day, by: { id: number }, trx?: Transaction): Promise<Absence> {
  const { startsOn, endsOn } = facts
  return inTransaction(async (trx_) => {
    await trx_.from('contracts').where('id', contract.id).forUpdate().firstOrFail()
    if (endsOn < startsOn) throw new AbsenceBackwards()
    if (daysBetween(startsOn, endsOn) >= 366) throw new AbsenceTooLong()
    if (startsOn < contract.startsOn || (contract.lastDay && endsOn > contract.lastDay)) throw new AbsenceOutsideContract(contract)
    await assertFree(contract.id, facts, trx_)
    for (const period of periodsBetween(periodOf(startsOn), periodOf(endsOn))) await assertMonthOpen(contract.id, period, trx_)

    return Absence.create({ ...facts, contractId: contract.id, recordedOn: on, recordedById: by.id || null }, { client: trx_ })
  }, trx)
}

async function assertFree(contractId: number, { startsOn, endsOn }: AbsenceFacts, trx: Transaction) {
  const other = await Absence.query({ client: trx })
    .where('contract_id', contractId)
    .whereNull('withdrawn_on')
    .where('starts_on', '<=', endsOn)
    .where('ends_on', '>=', startsOn)
    .first()
  if (other) throw new AbsencesOverlap(other)
}

import type Contract from '#contracts/contract'
import { recordAudit } from '#core/audit_trail'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import CoverDispensation, { type DispensationReason } from '#payroll/covers/cover_dispensation'

export class ProofMissing extends Refusal {
  constructor() {
    super('Une dispense se garde avec sa preuve\u00A0: attestation, date, organisme.', 'proof')
  }
}

export class DispensationBackwards extends Refusal {
  constructor() {
    super('La dispense finit avant de commencer\u00A0: corrigez les dates.', 'endsOn')
  }
}

export class AlreadyDispensed extends Refusal {
  constructor({ startsOn }: CoverDispensation) {
    super(`Une dispense court déjà depuis le ${longDay(startsOn)}.`, 'startsOn')
  }
}

type Dispensed = { startsOn: Day; endsOn?: Day | null; reason: DispensationReason; proof: string }

/** Keeps somebody out of the health cover from a day on. Throws ProofMissing, DispensationBackwards, AlreadyDispensed. */
export function dispenseFromCover(contract: Contract, facts: Dispensed, on: Day, by: { id: number }, trx?: Transaction) {
  const { startsOn, endsOn = null, reason, proof } = facts
  return inTransaction(async (trx_) => {
    await trx_.from('contracts').where('id', contract.id).forUpdate().firstOrFail()
    if (!proof.trim()) throw new ProofMissing()
    if (endsOn && endsOn < startsOn) throw new DispensationBackwards()
    const running = await CoverDispensation.query({ client: trx_ })
      .where('contract_id', contract.id)
      .where((open) => open.whereNull('ends_on').orWhere('ends_on', '>=', startsOn))
      .if(endsOn, (query) => query.where('starts_on', '<=', endsOn!))
      .first()
    if (running) throw new AlreadyDispensed(running)

    await recordAudit({ action: 'cover_dispensed', subject: `contract:${contract.id}`, details: { reason, startsOn }, by }, trx_)
    return CoverDispensation.create(
      { contractId: contract.id, startsOn, endsOn, reason, proof, recordedOn: on, recordedById: by.id || null },
      { client: trx_ }
    )
  }, trx)
}

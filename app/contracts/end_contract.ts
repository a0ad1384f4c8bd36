import type Contract from '#contracts/contract'
import { ContractOver } from '#contracts/contract_refusals'
import type { EndReason } from '#contracts/end_reasons'
import { recordAudit } from '#core/audit_trail'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'

export class EndBeforeStart extends Refusal {
  constructor(contract: Contract) {
    super(`Ce ${contract.label} commence le ${longDay(contract.startsOn)} : il ne peut pas finir avant.`, 'endedOn')
  }
}

/** Ends a contract on its last day, and says why. Throws ContractOver, EndBeforeStart. */
export function endContract(
  contract: Contract,
  { endedOn, reason }: { endedOn: Day; reason: EndReason },
  by: { id: number },
  trx?: Transaction
): Promise<Contract> {
  return inTransaction(async (trx_) => {
    if (contract.endedOn || (contract.endsOn && endedOn > contract.endsOn)) throw new ContractOver(contract)
    if (endedOn < contract.startsOn) throw new EndBeforeStart(contract)

    await recordAudit({ action: 'contract_ended', subject: `contract:${contract.id}`, details: { reason }, by }, trx_)
    return contract.useTransaction(trx_).merge({ endedOn, endReason: reason }).save()
  }, trx)
}

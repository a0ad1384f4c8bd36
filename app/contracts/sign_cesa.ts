import Contract from '#contracts/contract'
import { endContract } from '#contracts/end_contract'
import { openContract, type ContractFacts } from '#contracts/open_contract'
import { addDays } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'

/**
 * Signs the contract of an entrepreneur-employee, with its monthly fixed part in cents (C. trav. R7331-11).
 * A CAPE that still runs ends the day before: its duration counts in both clocks of the CESA.
 * Throws SignedAfterStart, ContractRunning, NotOfTheActivity.
 */
export function signCesa(facts: ContractFacts & { fixedPartCents: number }, by: { id: number }, trx?: Transaction): Promise<Contract> {
  return inTransaction(async (trx_) => {
    const capes = await Contract.query({ client: trx_ }).where({ person_id: facts.personId, kind: 'cape' })
    const running = capes.find((cape) => cape.isInForceOn(facts.startsOn))
    if (running && running.startsOn < facts.startsOn) {
      await endContract(running, { endedOn: addDays(facts.startsOn, -1), reason: 'cesa' }, by, trx_)
    }
    return openContract({ ...facts, kind: 'cesa' }, by, trx_)
  }, trx)
}

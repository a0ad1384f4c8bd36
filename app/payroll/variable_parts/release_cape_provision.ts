import Contract from '#contracts/contract'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { postEntry } from '#ledger/post_entry'
import VariablePart from '#payroll/variable_parts/variable_part'
import { provisionReleaseEntry } from '#payroll/variable_parts/variable_part_entry'

/** Takes back what is left of a CAPE holder's provisions (1581): their pay becomes a cost, or they become employees. Answers the cents. */
export function releaseCapeProvision(contractId: number, on: Day, by: { id: number }, trx?: Transaction): Promise<number> {
  return inTransaction(async (trx_) => {
    const contract = await Contract.query({ client: trx_ }).where('id', contractId).preload('person').firstOrFail()
    const parts = await VariablePart.query({ client: trx_ }).where('contract_id', contractId).forUpdate()
    let released = 0
    for (const part of parts.filter(({ leftGrossCents }) => contract.isCape && leftGrossCents > 0)) {
      released += part.leftGrossCents
      await postEntry(provisionReleaseEntry(part, contract, part.leftGrossCents, on), by, trx_)
      await part.merge({ settledGrossCents: part.grossCents }).save()
    }
    return released
  }, trx)
}

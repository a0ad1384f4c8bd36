import type Contract from '#contracts/contract'
import * as refusals from '#contracts/contract_refusals'
import { openContract, type ContractFacts } from '#contracts/open_contract'
import { addDays, addMonths, type Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'

/** A CAPE term that starts on a day ends twelve months later at most (C. com. L127-2). */
export function assertCapeTerm(startsOn: Day, endsOn: Day) {
  const latest = addDays(addMonths(startsOn, 12), -1)
  if (endsOn < startsOn) throw new refusals.TermBeforeStart(startsOn)
  if (endsOn > latest) throw new refusals.TermTooLong(latest)
}

/**
 * Signs a contract to try a trade, with its term; the journey enters its CAPE stage.
 * Throws TermTooLong, TermBeforeStart, SignedAfterStart, ContractRunning, NotOfTheActivity.
 */
export function signCape(facts: ContractFacts & { endsOn: Day }, by: { id: number }, trx?: Transaction): Promise<Contract> {
  assertCapeTerm(facts.startsOn, facts.endsOn)
  return inTransaction((trx_) => openContract({ ...facts, kind: 'cape' }, by, trx_), trx)
}

import Amendment from '#contracts/amendment'
import type Contract from '#contracts/contract'
import * as refusals from '#contracts/contract_refusals'
import { numberOfNext } from '#contracts/next_amendment'
import { assertCapeTerm } from '#contracts/sign_cape'
import { recordAudit } from '#core/audit_trail'
import { addDays, longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'

export const RENEWALS_ALLOWED = 2

export class NotACape extends Refusal {
  constructor() {
    super('Seul un CAPE se renouvelle : un CESA n’a pas de terme.')
  }
}

export class NoRenewalLeft extends Refusal {
  constructor() {
    super('Ce CAPE a déjà été renouvelé deux fois, et ne peut plus l’être (C. com. L127-2). Proposez un CESA ou préparez la sortie.')
  }
}

export class TermPassed extends Refusal {
  constructor(endsOn: Day) {
    super(`Le terme du ${longDay(endsOn)} est passé : un renouvellement se signe avant (C. com. R127-2).`, 'signedOn')
  }
}

/**
 * Renews a CAPE from the day after its term, twelve months at most, twice at most, in writing (C. com. L127-2, R127-2).
 * Throws NotACape, NoRenewalLeft, TermPassed, TermTooLong, TermBeforeStart, ContractOver.
 */
export function renewCape(
  contract: Contract,
  { signedOn, endsOn }: { signedOn: Day; endsOn: Day },
  by: { id: number },
  trx?: Transaction
): Promise<Amendment> {
  return inTransaction(async (trx_) => {
    if (!contract.isCape) throw new NotACape()
    if (contract.endedOn) throw new refusals.ContractOver(contract)
    const number = await numberOfNext('renewal', contract, trx_)
    if (number > RENEWALS_ALLOWED) throw new NoRenewalLeft()
    if (signedOn > contract.endsOn!) throw new TermPassed(contract.endsOn!)

    const effectiveOn = addDays(contract.endsOn!, 1)
    assertCapeTerm(effectiveOn, endsOn)
    const renewal = { contractId: contract.id, kind: 'renewal' as const, number, signedOn, effectiveOn, endsOn }
    await contract.useTransaction(trx_).merge({ endsOn }).save()
    await recordAudit({ action: 'cape_renewed', subject: `contract:${contract.id}`, details: { number }, by }, trx_)
    return Amendment.create(renewal, { client: trx_ })
  }, trx)
}

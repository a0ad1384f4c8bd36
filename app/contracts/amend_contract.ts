import Amendment from '#contracts/amendment'
import type Contract from '#contracts/contract'
import { ContractOver } from '#contracts/contract_refusals'
import { numberOfNext } from '#contracts/next_amendment'
import { recordAudit } from '#core/audit_trail'
import { longDay, type Day } from '#core/day'
import { periodOf } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'

export class AmendmentEmpty extends Refusal {
  constructor() {
    super('Dites ce que change cet avenant : la part fixe, ou une clause.', 'note')
  }
}

export class AmendmentTooEarly extends Refusal {
  constructor(startsOn: Day) {
    super(`Le contrat commence le ${longDay(startsOn)} : un avenant ne prend pas effet avant.`, 'effectiveOn')
  }
}

export class AmendmentOfThePast extends Refusal {
  constructor() {
    super('Un avenant ne change pas la paie d’un mois passé : il prend effet au plus tôt le mois de sa signature.', 'effectiveOn')
  }
}

type Terms = { signedOn: Day; effectiveOn: Day; fixedPartCents?: number | null; note?: string | null }

/** Changes the fixed part (cents a month) or a clause from a day on. Throws AmendmentEmpty, AmendmentTooEarly, AmendmentOfThePast, ContractOver. */
export function amendContract(contract: Contract, terms: Terms, by: { id: number }, trx?: Transaction): Promise<Amendment> {
  const { signedOn, effectiveOn, fixedPartCents = null, note = null } = terms
  return inTransaction(async (trx_) => {
    if (fixedPartCents === null && !note?.trim()) throw new AmendmentEmpty()
    if (effectiveOn < contract.startsOn) throw new AmendmentTooEarly(contract.startsOn)
    if (periodOf(effectiveOn) < periodOf(signedOn)) throw new AmendmentOfThePast()
    if (contract.lastDay !== null && effectiveOn > contract.lastDay) throw new ContractOver(contract)

    const number = await numberOfNext('amendment', contract, trx_)
    await recordAudit({ action: 'contract_amended', subject: `contract:${contract.id}`, details: { number }, by }, trx_)
    return Amendment.create(
      { contractId: contract.id, kind: 'amendment', number, signedOn, effectiveOn, fixedPartCents, note },
      { client: trx_ }
    )
  }, trx)
}

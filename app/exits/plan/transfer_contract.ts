import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import ContractTransfer, { type TransferMode } from '#exits/plan/contract_transfer'
import ExitPlan from '#exits/plan/exit_plan'
import { ExitAlreadySettled } from '#exits/settlement/settlement_refusals'

export class ConsentMissing extends Refusal {
  constructor() {
    super('Une cession de contrat est nulle sans l’accord écrit du client (C. civ. 1216)\u00A0: indiquez sa date.', 'consentedOn')
  }
}

export class ReleaseWithoutAssignment extends Refusal {
  constructor() {
    super('La coopérative n’est libérée que d’un contrat cédé, et par le client lui-même (C. civ. 1216-1).', 'isReleased')
  }
}

export type TransferFacts = {
  customerName: string
  label: string
  /** What is left to do, without tax, in cents. */
  remainingCents: number
  mode: TransferMode
  consentedOn?: Day | null
  isReleased?: boolean
}

/** Says what becomes of a contract in progress. Throws ConsentMissing, ReleaseWithoutAssignment, ExitAlreadySettled. */
export function transferContract(plan: ExitPlan, facts: TransferFacts, trx?: Transaction): Promise<ContractTransfer> {
  return inTransaction(async (trx_) => {
    if (facts.mode === 'assignment' && !facts.consentedOn) throw new ConsentMissing()
    if (facts.isReleased && facts.mode !== 'assignment') throw new ReleaseWithoutAssignment()
    const locked = await ExitPlan.query({ client: trx_ }).where('id', plan.id).forUpdate().firstOrFail()
    if (locked.isSettled) throw new ExitAlreadySettled(locked)
    const { consentedOn = null, isReleased = false, ...rest } = facts
    return ContractTransfer.create({ exitPlanId: plan.id, ...rest, consentedOn, isReleased }, { client: trx_ })
  }, trx)
}

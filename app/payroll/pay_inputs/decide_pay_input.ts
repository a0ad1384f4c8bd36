import { recordAudit } from '#core/audit_trail'
import { formatCents } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { payCapacity } from '#payroll/pay_inputs/pay_capacity'
import PayInput from '#payroll/pay_inputs/pay_input'
import { assertMonthOpen, PayInputDecided } from '#payroll/pay_inputs/request_pay_input'

export class NotSubmitted extends Refusal {
  constructor() {
    super('Cette demande n’a pas été envoyée\u00A0: elle ne se décide pas encore.')
  }
}

export class MoreThanAsked extends Refusal {
  constructor(askedCents: number) {
    super(`La demande est de ${formatCents(askedCents)}\u00A0: on n’accorde pas davantage.`, 'grantedCents')
  }
}

export class ReasonMissing extends Refusal {
  constructor() {
    super('Dites pourquoi\u00A0: la personne lira cette phrase.', 'reason')
  }
}

export class GrantBeyondMeans extends Refusal {
  constructor(largestCents: number) {
    super(
      `L’activité ne peut porter qu’un acompte de ${formatCents(largestCents)}\u00A0: limitez, refusez, ou décidez une avance de la coopérative.`,
      'grantedCents'
    )
  }
}

export type PayDecision = {
  /** Of the advance on the variable part; 0 refuses it. */
  grantedCents: number
  /** Needed unless all is granted within what the activity can bear. */
  reason?: string | null
  /** The house advances what the activity cannot bear: a decision, never a silence. */
  asAdvance?: boolean
}

/**
 * Grants, limits or refuses a request. Beyond what the activity can bear, only as a decided advance; the fixed part is
 * never at stake. Throws NotSubmitted, PayInputDecided, MoreThanAsked, ReasonMissing, GrantBeyondMeans, PayMonthUnderWay.
 */
export function decidePayInput(input: PayInput, decision: PayDecision, on: Day, by: { id: number }, trx?: Transaction): Promise<PayInput> {
  const { grantedCents, asAdvance = false } = decision
  const reason = decision.reason?.trim() || null
  return inTransaction(async (trx_) => {
    const locked = await PayInput.query({ client: trx_ }).where('id', input.id).forUpdate().firstOrFail()
    if (!locked.isSubmitted) throw new NotSubmitted()
    if (locked.isDecided) throw new PayInputDecided()
    if (grantedCents > locked.variableAdvanceCents) throw new MoreThanAsked(locked.variableAdvanceCents)
    if (!reason && (grantedCents < locked.variableAdvanceCents || asAdvance)) throw new ReasonMissing()
    await assertMonthOpen(locked.contractId, locked.period, trx_)
    if (!asAdvance) await assertBearable(locked, grantedCents, on, trx_)

    const details = { askedCents: locked.variableAdvanceCents, grantedCents, asAdvance }
    await recordAudit({ action: 'pay_input_decided', subject: `pay_input:${locked.id}`, details, by }, trx_)
    return locked.merge({ grantedAdvanceCents: grantedCents, refusalReason: reason, decidedOn: on, decidedById: by.id }).save()
  }, trx)
}

async function assertBearable({ contractId, period }: PayInput, grantedCents: number, on: Day, trx: Transaction) {
  if (grantedCents === 0) return
  const { largestAdvanceCents } = await payCapacity(contractId, period, on, trx)
  if (grantedCents > largestAdvanceCents) throw new GrantBeyondMeans(largestAdvanceCents)
}

import type { Day } from '#core/day'
import { longDay } from '#core/day'
import { recordAudit } from '#core/audit_trail'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import FollowUp, { type FollowUpDetails, type Situation } from '#exits/follow_ups/follow_up'

export class FollowUpAnswered extends Refusal {
  constructor(on: Day) {
    super(`Ce suivi a déjà sa réponse du ${longDay(on)}.`)
  }
}

/** Writes down what became of a former member at one of the surveys. Throws FollowUpAnswered. */
export function answerFollowUp(
  followUp: FollowUp,
  { on, situation, details }: { on: Day; situation: Situation; details?: FollowUpDetails },
  by: { id: number },
  trx?: Transaction
): Promise<FollowUp> {
  return inTransaction(async (trx_) => {
    const locked = await FollowUp.query({ client: trx_ }).where('id', followUp.id).forUpdate().firstOrFail()
    if (locked.doneOn) throw new FollowUpAnswered(locked.doneOn)
    await recordAudit({ action: 'follow_up_answered', subject: `exit_plan:${locked.exitPlanId}`, details: { situation }, by }, trx_)
    return locked.merge({ doneOn: on, situation, details: details ?? null }).save()
  }, trx)
}

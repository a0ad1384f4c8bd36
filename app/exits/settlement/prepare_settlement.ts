import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { periodOf } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import type { SettlementFacts } from '#exits/plan/exit_facts'
import ExitPlan from '#exits/plan/exit_plan'
import { hasIndemnity, simulateExit, type Liquidation } from '#exits/settlement/liquidation'
import * as refusals from '#exits/settlement/settlement_refusals'
import { prepareFinalPay } from '#payroll/pay_runs/prepare_final_pay'

export type SettlementChoices = Partial<Omit<SettlementFacts, 'legalIndemnityCents'>>

/**
 * Decides how an account ends and prepares the last pay, so that the monthly run leaves it out; somebody else settles.
 * Prepared again, it is made anew. Throws ExitAlreadySettled, IndemnityTooLow, NoRightToIndemnity, and what the last pay
 * refuses. What the account cannot bear yet, before the month's last sales, is refused at the settlement and not before.
 */
export function prepareSettlement(
  plan: ExitPlan,
  choices: SettlementChoices,
  on: Day,
  by: { id: number },
  trx?: Transaction
): Promise<Liquidation> {
  return inTransaction(async (trx_) => {
    const locked = await lockedPlan(plan.id, trx_)
    if (locked.isSettled) throw new refusals.ExitAlreadySettled(locked)
    if ((choices.indemnityCents ?? 0) > 0 && !hasIndemnity(locked)) throw new refusals.NoRightToIndemnity()
    const liquidation = await simulateExit(locked, on, trx_, choices)
    const { legal } = liquidation
    if (legal && liquidation.settlement.indemnityCents < legal.cents) throw new refusals.IndemnityTooLow(legal.cents)
    if (!locked.contract.isCape)
      await preparePay(locked, { ...liquidation, settlement: { ...liquidation.settlement, mayOwe: true } }, on, by, trx_)

    const { settlement } = liquidation
    await recordAudit({ action: 'exit_prepared', subject: locked.subject, details: { receivables: settlement.receivables }, by }, trx_)
    await locked.merge({ preparedById: by.id, facts: { ...locked.facts, settlement } }).save()
    plan.merge({ preparedById: by.id, facts: locked.facts })
    return liquidation
  }, trx)
}

/** The plan with what its verbs read, locked until the end of the transaction. */
export const lockedPlan = (id: number, trx: Transaction) =>
  ExitPlan.query({ client: trx }).where('id', id).forUpdate().preload('person').preload('activity').preload('contract').firstOrFail()

/** The run of kind `final`, on the books of the day. */
export function preparePay(plan: ExitPlan, { budgetCents, settlement }: Liquidation, on: Day, by: { id: number }, trx: Transaction) {
  const { contractId, lastDayOn } = plan
  return prepareFinalPay(
    {
      contractId,
      period: periodOf(lastDayOn),
      leftOn: lastDayOn,
      paidOn: settlement.paidOn,
      budgetCents,
      mayOwe: settlement.mayOwe,
      terminationIndemnityCents: settlement.indemnityCents,
      terminationMinimumCents: settlement.indemnityCents ? settlement.legalIndemnityCents : undefined,
    },
    on,
    by,
    trx
  )
}

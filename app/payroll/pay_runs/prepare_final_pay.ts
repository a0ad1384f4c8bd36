import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import PayInput from '#payroll/pay_inputs/pay_input'
import type { PayAsk } from '#payroll/pay_runs/compose_pay'
import type PayRun from '#payroll/pay_runs/pay_run'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { simulateFinalPay, type FinalPay, type FinalPayAsk } from '#payroll/pay_runs/simulate_final_pay'

export class FinalPayBeyondBudget extends Refusal {
  constructor() {
    super('Le compte de l’activité ne couvre pas ce qui est dû\u00A0: décidez d’abord qui prend la différence.')
  }
}

/**
 * Writes what the last pay of a contract holds, as decided by whoever settles the exit, and prepares its run of kind
 * `final`, which somebody else approves. Prepared again, it is made anew. Throws what `preparePayRun` throws.
 */
export function prepareFinalPay(
  ask: FinalPayAsk & { paidOn: Day; mayOwe?: boolean },
  on: Day,
  by: { id: number },
  trx?: Transaction
): Promise<{ run: PayRun; pay: FinalPay }> {
  return inTransaction(async (trx_) => {
    const pay = await simulateFinalPay(ask, trx_)
    if (pay.residueCents !== null && pay.residueCents < 0 && !ask.mayOwe) throw new FinalPayBeyondBudget()

    await keepFinalInput(ask, pay.ask, on, by, trx_)
    const { period, paidOn, contractId } = ask
    const run = await preparePayRun({ period, paidOn, on, kind: 'final', contractIds: [contractId] }, by, trx_)
    return { run, pay }
  }, trx)
}

function keepFinalInput({ contractId, period }: FinalPayAsk, ask: PayAsk, on: Day, by: { id: number }, trx: Transaction) {
  return PayInput.updateOrCreate(
    { contractId, period },
    {
      variableAdvanceCents: ask.advanceCents,
      grantedAdvanceCents: ask.advanceCents,
      variableBalanceCents: ask.balanceCents,
      variableBalanceYear: ask.balanceYear,
      bonusCents: ask.bonusCents,
      leavePayoutCents: ask.leavePayoutCents,
      terminationIndemnityCents: ask.terminationIndemnityCents,
      terminationMinimumCents: ask.terminationMinimumCents,
      refundsCents: ask.refundsCents,
      leftOn: ask.leftOn,
      submittedOn: on,
      submittedById: by.id,
      decidedOn: on,
      decidedById: by.id,
      refusalReason: null,
    },
    { client: trx }
  )
}

import { endContract } from '#contracts/end_contract'
import { postMonthlyContributions } from '#contracts/post_monthly_contributions'
import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { periodOf, type Period } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import { sharedServices } from '#activities/shared_services'
import { scheduleFollowUps } from '#exits/follow_ups/schedule_follow_ups'
import ExitDocument from '#exits/papers/exit_document'
import { papersDue, type PaperKind } from '#exits/papers/paper_kinds'
import { endReasonOf } from '#exits/plan/exit_kinds'
import type ExitPlan from '#exits/plan/exit_plan'
import { exitPosition, othersRemain, REMEMBERED } from '#exits/settlement/exit_position'
import { simulateExit, type Liquidation } from '#exits/settlement/liquidation'
import { payOut } from '#exits/settlement/pay_out'
import { lockedPlan } from '#exits/settlement/prepare_settlement'
import { rememberedEntry, residueEntry } from '#exits/settlement/residue_entry'
import { sellThings } from '#exits/settlement/sell_things'
import * as refusals from '#exits/settlement/settlement_refusals'
import { sharesRefundedAfter } from '#exits/settlement/shares_refund'
import { takeOverThings } from '#exits/settlement/take_over_things'
import { balancesOn } from '#ledger/balances'
import { postEntry } from '#ledger/post_entry'
import { recordStep } from '#people/record_step'

type Settling = { plan: ExitPlan; sharedId: number; remain: boolean; on: Day; by: { id: number }; trx: Transaction }

/**
 * Ends somebody's account, all or nothing: last contribution, things sold or taken over, last pay with the leave provision
 * taken back, remembered results, residue; then the contract, the papers due and the surveys to come. Never by whoever
 * prepared it. Throws NotPrepared, PreparedByYourself, ExitAlreadySettled, LastDayToCome, ReceivablesOpen, AdvanceNotRepaid,
 * CompanyMissing, and what the verbs it calls refuse.
 */
export function settleExit(plan: ExitPlan, on: Day, by: { id: number }, trx?: Transaction): Promise<ExitPlan> {
  return inTransaction(async (trx_) => {
    const locked = await lockedPlan(plan.id, trx_)
    await assertSettleable(locked, on, by, trx_)
    const { id: sharedId } = await sharedServices(trx_)
    const settling = { plan: locked, sharedId, remain: await othersRemain(locked, trx_), on, by, trx: trx_ }

    await postMonthlyContributions(await contributionMonth(locked, trx_), on, by, trx_)
    if (!settling.remain) await partWithThings(settling)
    const liquidation = await simulateExit(locked, on, trx_)
    const paid = await payOut(settling, liquidation)
    const residueCents = settling.remain ? 0 : await emptyBalance(settling, liquidation)
    await endEverything(settling)

    const outcome = {
      ...paid,
      rememberedCents: liquidation.position.rememberedCents,
      residueCents,
      receivablesCents: liquidation.position.receivablesCents,
      sharesRefundedAfter: await sharesRefundedAfter(locked, trx_),
    }
    await recordAudit({ action: 'exit_settled', subject: locked.subject, details: { residueCents }, by }, trx_)
    await locked.merge({ settledOn: on, settledById: by.id, residueCents, facts: { ...locked.facts, outcome } }).save()
    plan.merge({ settledOn: on, settledById: by.id, residueCents, facts: locked.facts })
    return plan
  }, trx)
}

async function assertSettleable(plan: ExitPlan, on: Day, by: { id: number }, trx: Transaction) {
  if (plan.isSettled) throw new refusals.ExitAlreadySettled(plan)
  if (!plan.isPrepared) throw new refusals.NotPrepared()
  if (plan.preparedById === by.id) throw new refusals.PreparedByYourself()
  if (on < plan.lastDayOn) throw new refusals.LastDayToCome(plan.lastDayOn)
  if (plan.kind === 'company_creation' && !plan.facts?.company) throw new refusals.CompanyMissing()
  const { receivablesCents, advanceCents } = await exitPosition(plan.activityId, on, trx)
  if (plan.facts?.settlement?.receivables === 'settle_before' && receivablesCents > 0) throw new refusals.ReceivablesOpen(receivablesCents)
  if (advanceCents > 0 && !(await othersRemain(plan, trx))) throw new refusals.AdvanceNotRepaid(advanceCents)
}

/** The month of the last day, or the last one that the house has counted since. */
async function contributionMonth({ lastDayOn }: ExitPlan, trx: Transaction): Promise<Period> {
  const row = await trx.from('contributions').max('period as period').first()
  const own = periodOf(lastDayOn)
  return row?.period > own ? row.period : own
}

async function partWithThings({ plan, sharedId, on, by, trx }: Settling) {
  if (plan.facts?.company) await sellThings(plan, on, by, trx)
  else await takeOverThings(plan, sharedId, on, by, trx)
}

/** Brings the balance and the remembered results of the account to what was decided to keep on it, zero unless told so. */
async function emptyBalance({ plan, sharedId, on, by, trx }: Settling, { settlement, position }: Liquidation): Promise<number> {
  if (position.rememberedCents !== 0) {
    const held = await balancesOn(on, { activityId: plan.activityId, accounts: REMEMBERED }, trx)
    await postEntry(rememberedEntry(plan, held, settlement.remembered, sharedId, on), by, trx)
  }
  const { balanceCents } = await exitPosition(plan.activityId, on, trx)
  const residueCents = balanceCents - settlement.heldBackCents
  if (residueCents !== 0) await postEntry(residueEntry(plan, residueCents, sharedId, on), by, trx)
  return residueCents
}

async function endEverything({ plan, by, trx }: Settling) {
  const { contract, person, lastDayOn, activityId, personId } = plan
  await endContract(contract, { endedOn: lastDayOn, reason: endReasonOf(plan.kind, plan.vehicle) }, by, trx)
  await trx
    .from('activity_members')
    .where({ activity_id: activityId, person_id: personId })
    .whereNull('left_on')
    .update({ left_on: lastDayOn })
  await recordStep(person, { stage: 'exit', on: lastDayOn, note: plan.kindLabel }, by, trx)
  const kinds: PaperKind[] = [
    ...papersDue(contract.isCape),
    ...(plan.facts?.sold?.some(({ costCents }) => costCents !== null) ? (['asset_sale'] as const) : []),
  ]
  await ExitDocument.createMany(
    kinds.map((kind) => ({ exitPlanId: plan.id, kind })),
    { client: trx }
  )
  await scheduleFollowUps(plan, trx)
}

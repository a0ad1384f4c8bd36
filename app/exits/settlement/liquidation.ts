import { shareOf } from '#core/cents'
import { latest, type Day } from '#core/day'
import { periodOf } from '#core/period'
import type { Transaction } from '#core/transaction'
import { membersOn } from '#activities/members_on'
import type { SettlementFacts } from '#exits/plan/exit_facts'
import type ExitPlan from '#exits/plan/exit_plan'
import { exitPosition, othersRemain, type ExitPosition } from '#exits/settlement/exit_position'
import { legalIndemnity, type LegalIndemnity } from '#exits/settlement/legal_indemnity'
import type { CapeStatement } from '#payroll/engine/cape_statement'
import { simulateCapePay } from '#payroll/cape_statements/simulate_cape_pay'
import { simulateFinalPay, type FinalPay } from '#payroll/pay_runs/simulate_final_pay'

export type Liquidation = {
  on: Day
  position: ExitPosition
  othersRemain: boolean
  /** What the last pay may cost in all. */
  budgetCents: number
  legal: LegalIndemnity | null
  settlement: SettlementFacts
  /** The last payslip of a CESA, or the pay of a CAPE holder. */
  pay: FinalPay | null
  capePay: CapeStatement | null
  costCents: number
  /** What remains once everything is paid, to the house; negative when the house bears it. */
  residueCents: number
}

/** The contract must be loaded. Indemnities are for those who did not choose to go alone. */
export const hasIndemnity = ({ vehicle, contract }: ExitPlan) => !contract.isCape && ['mutual_termination', 'dismissal'].includes(vehicle)

/**
 * What an exit would give on a day, from the books as they are: the balance and the remembered results, less what is kept
 * for later, become pay and its contributions; the largest variable part that fits is found by the engine; the rest is the
 * residue. Nothing is written. Amounts in cents.
 */
export async function simulateExit(
  plan: ExitPlan,
  on: Day,
  trx?: Transaction,
  choices: Partial<SettlementFacts> = {}
): Promise<Liquidation> {
  const { activityId, contract, lastDayOn } = plan
  const position = await exitPosition(activityId, latest(on, lastDayOn), trx)
  const remain = await othersRemain(plan, trx)
  const legal = hasIndemnity(plan) ? await legalIndemnity(contract, lastDayOn, trx) : null
  const settlement = { ...suggested(plan, legal), ...plan.facts?.settlement, ...choices }
  const budgetCents = await budgetOf(plan, position, settlement, remain, trx)

  const common = { on, position, othersRemain: remain, budgetCents, legal, settlement }
  return contract.isCape
    ? { ...common, ...(await capeLiquidation(plan, budgetCents, trx)) }
    : { ...common, ...(await cesaLiquidation(plan, budgetCents, settlement, trx)) }
}

const suggested = ({ lastDayOn }: ExitPlan, legal: LegalIndemnity | null): SettlementFacts => ({
  paidOn: lastDayOn,
  receivables: 'house',
  indemnityCents: legal?.cents ?? 0,
  legalIndemnityCents: legal?.cents ?? 0,
  heldBackCents: 0,
  mayOwe: false,
  remembered: 'paid',
})

/** All of the account, or one's share of it when others go on. */
async function budgetOf(plan: ExitPlan, position: ExitPosition, settlement: SettlementFacts, remain: boolean, trx?: Transaction) {
  const rememberedCents = settlement.remembered === 'paid' ? position.rememberedCents : 0
  const wholeCents = position.balanceCents + rememberedCents - settlement.heldBackCents
  if (!remain) return wholeCents
  const members = await membersOn(plan.activityId, plan.lastDayOn, trx)
  const own = members.find(({ personId }) => personId === plan.personId)
  return shareOf(wholeCents, own?.shareBps ?? 0, 10_000)
}

async function cesaLiquidation({ contractId, lastDayOn }: ExitPlan, budgetCents: number, settlement: SettlementFacts, trx?: Transaction) {
  const { indemnityCents, legalIndemnityCents } = settlement
  const pay = await simulateFinalPay(
    {
      contractId,
      period: periodOf(lastDayOn),
      leftOn: lastDayOn,
      budgetCents,
      terminationIndemnityCents: indemnityCents,
      terminationMinimumCents: indemnityCents ? legalIndemnityCents : undefined,
    },
    trx
  )
  return { pay, capePay: null, costCents: pay.employerCostCents, residueCents: pay.residueCents! }
}

/** An account with nothing on it pays nothing: the lump-sum base of a CAPE pay is owed only when there is one. */
async function capeLiquidation({ lastDayOn }: ExitPlan, budgetCents: number, trx?: Transaction) {
  const { statement, residueCents } = await simulateCapePay({ period: periodOf(lastDayOn), budgetCents }, trx)
  if (statement.totals.payCents <= 0) return { pay: null, capePay: null, costCents: 0, residueCents: budgetCents }
  return { pay: null, capePay: statement, costCents: statement.totals.costCents, residueCents }
}

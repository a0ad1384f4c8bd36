import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { PayAsk } from '#payroll/pay_runs/compose_pay'

export type MonthAsk = { ask: PayAsk; waitingCents: number }

/** What each contract's month brings beside its fixed part, as granted; what still waits for a decision is not paid. */
export async function grantedAsks(contractIds: number[], period: Period, trx: Transaction): Promise<Map<number, MonthAsk>> {
  const rows = await trx.from('pay_inputs').whereIn('contract_id', contractIds).where({ period })
  return new Map(rows.map((row) => [row.contract_id, { ask: askOf(row), waitingCents: waitingOf(row) }]))
}

function askOf(row: Record<string, any>): PayAsk {
  const money = (column: string) => (row.decided_on ? Number(row[column] ?? 0) : 0)
  const days = (column: string) => (row.submitted_on || row.decided_on ? Number(row[column]) : 0)
  return {
    advanceCents: money('granted_advance_cents'),
    balanceCents: money('variable_balance_cents'),
    balanceYear: row.variable_balance_year,
    bonusCents: money('bonus_cents'),
    leavePayoutCents: money('leave_payout_cents'),
    terminationIndemnityCents: money('termination_indemnity_cents'),
    terminationMinimumCents: row.termination_minimum_cents === null ? null : Number(row.termination_minimum_cents),
    refundsCents: money('refunds_cents'),
    sickDays: days('sick_days'),
    unpaidDays: days('unpaid_days'),
    leaveDays: days('leave_days'),
    leftOn: row.left_on,
  }
}

const waitingOf = (row: Record<string, any>) =>
  row.submitted_on && !row.decided_on ? Number(row.variable_advance_cents) + Number(row.bonus_cents) + Number(row.refunds_cents) : 0

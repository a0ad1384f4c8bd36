import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { absencesOfMonth } from '#payroll/absences/absences_of_month'
import { correctionsOfMonth } from '#payroll/corrections/corrections_of_month'
import { NOTHING_ASKED, type PayAsk } from '#payroll/pay_runs/compose_pay'

export type MonthAsk = { ask: PayAsk; waitingCents: number }

/**
 * What each contract's month brings beside its fixed part: money as granted, days away as declared, corrections of former
 * months. What still waits for a decision is not paid.
 */
export async function grantedAsks(contractIds: number[], period: Period, trx: Transaction): Promise<Map<number, MonthAsk>> {
  const rows = await trx.from('pay_inputs').whereIn('contract_id', contractIds).where({ period })
  const inputs = new Map(rows.map((row) => [row.contract_id, row]))
  const absences = await absencesOfMonth(contractIds, period, trx)
  const corrections = await correctionsOfMonth(contractIds, period, trx)
  return new Map(
    contractIds.map((id) => {
      const row = inputs.get(id)
      const facts = { absences: absences.get(id) ?? [], corrections: corrections.get(id) ?? [] }
      return [id, { ask: { ...NOTHING_ASKED, ...(row ? askOf(row) : {}), ...facts }, waitingCents: row ? waitingOf(row) : 0 }]
    })
  )
}

function askOf(row: Record<string, any>) {
  const money = (column: string) => (row.decided_on ? Number(row[column] ?? 0) : 0)
  const declared = (column: string) => (row.submitted_on || row.decided_on ? Number(row[column]) : 0)
  return {
    advanceCents: money('granted_advance_cents'),
    balanceCents: money('variable_balance_cents'),
    balanceYear: row.variable_balance_year,
    bonusCents: money('bonus_cents'),
    leavePayoutCents: money('leave_payout_cents'),
    terminationIndemnityCents: money('termination_indemnity_cents'),
    terminationMinimumCents: row.termination_minimum_cents === null ? null : Number(row.termination_minimum_cents),
    refundsCents: money('refunds_cents'),
    transportPassCents: declared('transport_pass_cents'),
    workedDays: declared('worked_days'),
    voucherCount: declared('voucher_count'),
    benefitInKindCents: declared('benefit_in_kind_cents'),
    leftOn: row.left_on,
  }
}

const waitingOf = (row: Record<string, any>) =>
  row.submitted_on && !row.decided_on ? Number(row.variable_advance_cents) + Number(row.bonus_cents) + Number(row.refunds_cents) : 0

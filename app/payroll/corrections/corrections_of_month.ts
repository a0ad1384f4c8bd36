import { ofPeriod, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'

export type MonthCorrection = { amountCents: number; label: string }

/** What a month's pay puts right of former payslips, by contract: each line names the month it corrects. */
export async function correctionsOfMonth(contractIds: number[], period: Period, trx: Transaction): Promise<Map<number, MonthCorrection[]>> {
  const rows = await trx
    .from('pay_corrections as c')
    .join('payslips as s', 's.id', 'c.payslip_id')
    .whereIn('c.contract_id', contractIds)
    .where('c.period', period)
    .orderBy('c.id')
    .select('c.contract_id', 'c.amount_cents', 'c.reason', 's.period')
  const corrections = new Map<number, MonthCorrection[]>()
  for (const row of rows) {
    const correction = { amountCents: Number(row.amount_cents), label: `Régularisation ${ofPeriod(row.period)}\u00A0: ${row.reason}` }
    corrections.set(row.contract_id, [...(corrections.get(row.contract_id) ?? []), correction])
  }
  return corrections
}

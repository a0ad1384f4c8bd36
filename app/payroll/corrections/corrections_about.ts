import type { Transaction } from '#core/transaction'
import { reading } from '#payroll/pay_runs/reading'

/** What puts a payslip right, and what it puts right of former ones: each side names the other. */
export async function correctionsAbout({ id, contractId, period }: { id: number; contractId: number; period: string }, trx?: Transaction) {
  const rows = await reading(trx)
    .from('pay_corrections as c')
    .join('payslips as s', 's.id', 'c.payslip_id')
    .where('c.contract_id', contractId)
    .where((about) => about.where('c.payslip_id', id).orWhere('c.period', period))
    .orderBy('c.id')
    .select('c.payslip_id', 'c.period', 'c.amount_cents', 'c.reason', 's.number', 's.period as corrected')
  const shown = rows.map((row) => ({
    payslipId: row.payslip_id as number,
    number: row.number as string,
    corrected: row.corrected as string,
    period: row.period as string,
    amountCents: Number(row.amount_cents),
    reason: row.reason as string,
  }))
  return { later: shown.filter(({ payslipId }) => payslipId === id), former: shown.filter(({ payslipId }) => payslipId !== id) }
}

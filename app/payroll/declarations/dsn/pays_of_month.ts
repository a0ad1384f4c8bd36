import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { CapeStatement } from '#payroll/engine/cape_statement'
import type { Payslip as Figures } from '#payroll/engine/types'
import type { PayslipInputs } from '#payroll/payslips/payslip'

type Paid = {
  id: number
  number: string
  period: Period
  paidOn: Day
  contractId: number
  personId: number
  grossCents: number
  entryId: number
}

/** A sealed payslip that was not cancelled. */
export type PaidPayslip = Paid & { kind: 'cesa'; figures: Figures; inputs: PayslipInputs }

/** What a CAPE holder was paid. */
export type PaidStatement = Paid & { kind: 'cape'; figures: CapeStatement }

export type PaidMonth = PaidPayslip | PaidStatement

/** Everything that was paid for a month, as it was sealed: payslips first, then CAPE statements; one contract's alone if asked. */
export const paysOfMonth = async (period: Period, contractId?: number, trx?: Transaction): Promise<PaidMonth[]> => [
  ...(await payslipsOf(period, contractId, trx)),
  ...(await statementsOf(period, contractId, trx)),
]

async function payslipsOf(period: Period, contractId?: number, trx?: Transaction): Promise<PaidPayslip[]> {
  const query = (trx ?? db)
    .from('payslips as s')
    .join('pay_runs as r', 'r.id', 's.pay_run_id')
    .where('s.period', period)
    .whereNotNull('s.sealed_on')
    .whereNull('s.cancelled_on')
    .orderBy('s.id')
    .select('s.id', 's.number', 's.period', 's.contract_id', 's.person_id', 's.gross_cents', 's.entry_id', 's.figures', 's.inputs')
    .select('r.paid_on')
  if (contractId) query.where('s.contract_id', contractId)
  return (await query).map((row) => ({ kind: 'cesa', ...paid(row), inputs: JSON.parse(row.inputs), figures: JSON.parse(row.figures) }))
}

async function statementsOf(period: Period, contractId?: number, trx?: Transaction): Promise<PaidStatement[]> {
  const query = (trx ?? db)
    .from('cape_statements as s')
    .join('contracts as c', 'c.id', 's.contract_id')
    .where('s.period', period)
    .orderBy('s.id')
    .select('s.id', 's.number', 's.period', 's.contract_id', 's.gross_cents', 's.entry_id', 's.figures', 's.paid_on', 'c.person_id')
  if (contractId) query.where('s.contract_id', contractId)
  return (await query).map((row) => ({ kind: 'cape', ...paid(row), figures: JSON.parse(row.figures) }))
}

const paid = (row: Record<string, any>): Paid => ({
  id: row.id,
  number: row.number,
  period: row.period,
  paidOn: row.paid_on,
  contractId: row.contract_id,
  personId: row.person_id,
  grossCents: Number(row.gross_cents),
  entryId: row.entry_id,
})

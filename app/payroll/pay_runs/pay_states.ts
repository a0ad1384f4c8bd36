import db from '@adonisjs/lucid/services/db'
import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { Payslip } from '#payroll/engine/types'
import { newYear, type PayState } from '#payroll/payslips/pay_state'

export type LastPay = { state: PayState; payslipId: number | null; figures: Payslip | null }

/**
 * What each contract's next pay of a year starts from: the state of its last live payslip until the end of that year, else
 * the state taken over when the books began here, else nothing. A new civil year starts afresh, with the leave of the
 * former one.
 */
export async function payStates(contractIds: number[], year: number, trx?: Transaction): Promise<Map<number, LastPay>> {
  const client = trx ?? db
  const states = new Map<number, LastPay>()
  if (contractIds.length === 0) return states

  const openings = await client.from('opening_pay_states').whereIn('contract_id', contractIds).where({ year })
  for (const row of openings) states.set(row.contract_id, { state: JSON.parse(row.year_to_date), payslipId: null, figures: null })

  for (const row of await lastPayslips(contractIds, year, client)) {
    const state: PayState = JSON.parse(row.year_to_date)
    states.set(row.contract_id, {
      state: state.year === year ? state : newYear(year, state.leave),
      payslipId: row.id,
      figures: JSON.parse(row.figures),
    })
  }
  for (const id of contractIds) if (!states.has(id)) states.set(id, { state: newYear(year), payslipId: null, figures: null })
  return states
}

async function lastPayslips(contractIds: number[], year: number, client: Transaction | typeof db) {
  const last = await live(client)
    .whereIn('contract_id', contractIds)
    .where('period', '<=', `${year}-12`)
    .groupBy('contract_id')
    .max('id as id')
  return client
    .from('payslips')
    .whereIn(
      'id',
      last.map(({ id }) => id)
    )
    .select('id', 'contract_id', 'year_to_date', 'figures')
}

const live = (client: Transaction | typeof db) => client.from('payslips').whereNotNull('sealed_on').whereNull('cancelled_on')

/** The contracts, among these, that were already paid for a month. */
export async function alreadyPaid(contractIds: number[], period: Period, trx: Transaction): Promise<Set<number>> {
  const keys = contractIds.map((id) => `${id}:${period}`)
  const rows = await trx.from('payslips').whereIn('live_key', keys).select('contract_id')
  return new Set(rows.map((row) => row.contract_id))
}

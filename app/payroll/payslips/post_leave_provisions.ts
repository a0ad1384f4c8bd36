import { shareOf } from '#core/cents'
import type { Day } from '#core/day'
import { lastDay, longPeriod, type Period } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type EntryDraft } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { leaveOwed } from '#payroll/payslips/leave_counter'
import type { PayState } from '#payroll/payslips/pay_state'

export type LeaveChange = { contractId: number; activityId: number; grossCents: number; chargesCents: number }

/**
 * Books the month's change of what the leave still to take is worth, contract by contract, with its contributions
 * (6412, 6458 | 4282, 4382). Run again, it books only what changed since: a payout takes its provision back.
 */
export function postLeaveProvisions(
  period: Period,
  on: Day,
  by: { id: number },
  trx?: Transaction,
  contractIds?: number[]
): Promise<LeaveChange[]> {
  return inTransaction(async (trx_) => {
    const changes = await leaveChanges(period, trx_, contractIds)
    for (let at = 0; at < changes.length; at += 200) {
      const some = changes.slice(at, at + 200)
      const entry = await postEntry({ ...leaveEntry(some, period), validatedOn: on }, by, trx_)
      for (const change of some) await keep(change, period, entry.id, trx_)
    }
    return changes
  }, trx)
}

async function leaveChanges(period: Period, trx: Transaction, contractIds?: number[]): Promise<LeaveChange[]> {
  const booked = await bookedProvisions(trx)
  const changes: LeaveChange[] = []
  for (const row of await lastStates(period, trx, contractIds)) {
    const state: PayState = JSON.parse(row.year_to_date)
    const grossCents = leaveOwed(state.leave)
    const charges = state.employerCostCents - state.grossCents
    const chargesCents = Math.max(0, shareOf(grossCents, charges, state.grossCents))
    const known = booked.get(row.contract_id) ?? { grossCents: 0, chargesCents: 0 }
    changes.push({
      contractId: row.contract_id,
      activityId: row.activity_id,
      grossCents: grossCents - known.grossCents,
      chargesCents: chargesCents - known.chargesCents,
    })
  }
  return changes.filter(({ grossCents, chargesCents }) => grossCents !== 0 || chargesCents !== 0)
}

/** The last live payslip of each contract up to that month. */
async function lastStates(period: Period, trx: Transaction, contractIds?: number[]) {
  const last = trx
    .from('payslips')
    .where('period', '<=', period)
    .whereNotNull('sealed_on')
    .whereNull('cancelled_on')
    .groupBy('contract_id')
    .max('id as id')
  if (contractIds) last.whereIn('contract_id', contractIds)
  const ids = (await last).map(({ id }) => id)
  return trx.from('payslips').whereIn('id', ids).orderBy('id').select('contract_id', 'activity_id', 'year_to_date')
}

async function bookedProvisions(trx: Transaction) {
  const rows = await trx
    .from('leave_provisions')
    .groupBy('contract_id')
    .select('contract_id')
    .sum('gross_cents as gross')
    .sum('charges_cents as charges')
  return new Map(rows.map((row) => [row.contract_id, { grossCents: Number(row.gross), chargesCents: Number(row.charges) }]))
}

const leaveEntry = (changes: LeaveChange[], period: Period): EntryDraft => ({
  journal: 'OD',
  postedOn: lastDay(period),
  label: `Congés à payer, ${longPeriod(period)}`,
  source: `leave_provisions:${period}`,
  piece: `CP${period}`,
  lines: changes.flatMap(({ activityId, grossCents, chargesCents }) => [
    debit('641200', grossCents, activityId),
    debit('645800', chargesCents, activityId),
    credit('428200', grossCents, activityId),
    credit('438200', chargesCents, activityId),
  ]),
})

async function keep({ contractId, grossCents, chargesCents }: LeaveChange, period: Period, entryId: number, trx: Transaction) {
  const known = await trx.from('leave_provisions').where({ contract_id: contractId, period }).first()
  if (known) {
    await trx
      .from('leave_provisions')
      .where('id', known.id)
      .update({
        gross_cents: Number(known.gross_cents) + grossCents,
        charges_cents: Number(known.charges_cents) + chargesCents,
        entry_id: entryId,
      })
  } else {
    await trx
      .table('leave_provisions')
      .insert({ contract_id: contractId, period, gross_cents: grossCents, charges_cents: chargesCents, entry_id: entryId })
  }
}

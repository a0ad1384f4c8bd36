import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { lastDay, type Period } from '#core/period'
import type User from '#identity/user'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { approvePayRun } from '#payroll/pay_runs/approve_pay_run'
import type PayRun from '#payroll/pay_runs/pay_run'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { sealPayRun } from '#payroll/pay_runs/seal_pay_run'
import Payslip from '#payroll/payslips/payslip'
import { notifyEstablishmentRates } from '#payroll/rates/notify_establishment_rates'
import { aHouse } from '#tests/support/house'
import { aDirector, aPayrollOfficer } from '#tests/support/users'

/** The demonstration's house: 11 to 49 employees, accidents 1.10 %, mobility 2 %, health 40 € shared equally. */
export async function aPayHouse() {
  const house = await aHouse()
  for (const validFrom of ['2025-01-01', '2026-01-01']) {
    const known = await db.from('establishment_rates').where('valid_from', validFrom).first()
    if (!known) await notifyEstablishmentRates({ validFrom, accidentRate: 1_100, mobilityRate: 2_000, source: 'Notification Carsat' })
  }
  return house
}

/** Rachid prepares, Odile approves. */
export async function twoPeople(): Promise<{ rachid: User; odile: User }> {
  return { rachid: await aPayrollOfficer(), odile: await aDirector() }
}

/** A month paid from end to end. */
export async function payMonth(period: Period, { rachid, odile }: { rachid: User; odile: User }): Promise<PayRun> {
  const on = lastDay(period)
  const run = await preparePayRun({ period, paidOn: on, on }, rachid)
  await approvePayRun(run, on, odile)
  return sealPayRun(run, on, odile)
}

/** Money that an activity earned and holds: what pay comes out of. */
export async function earned(activityId: number, cents: number, on: Day = '2026-01-02') {
  const lines = [debit('512000', cents, activityId), credit('706000', cents, activityId)]
  await postEntry({ journal: 'OD', postedOn: on, label: 'Ventes', source: 'test', piece: 'T1', lines }, null)
}

/** The live payslip of a contract and month. */
export const payslipOf = (contractId: number, period: Period) => Payslip.query().where('live_key', `${contractId}:${period}`).firstOrFail()

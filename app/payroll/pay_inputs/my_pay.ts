import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { nextPeriod, periodOf, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import Contract from '#contracts/contract'
import type User from '#identity/user'
import PayInput from '#payroll/pay_inputs/pay_input'
import { assertAskedInTime, inputDayOf } from '#payroll/pay_inputs/input_day'
import { assertMonthOpen } from '#payroll/pay_inputs/request_pay_input'
import { reading } from '#payroll/pay_runs/reading'
import { personOf } from '#people/person_of'

/** One's payslips, latest first, as plain rows. */
export async function myPayslips(user: User) {
  const person = await personOf(user)
  if (!person) return []
  return db
    .from('payslips as s')
    .join('pay_runs as r', 'r.id', 's.pay_run_id')
    .where('s.person_id', person.id)
    .whereNotNull('s.sealed_on')
    .orderBy('s.period', 'desc')
    .orderBy('s.id', 'desc')
    .select('s.id', 's.number', 's.period', 's.gross_cents', 's.net_paid_cents', 's.employer_cost_cents', 's.cancelled_on', 'r.paid_on')
}

export type MyMonth = {
  contract: Contract
  period: Period
  input: PayInput | null
  /** The last day to ask. */
  until: Day
  /** What was asked for the month that no longer takes requests, until the next one begins. */
  former: PayInput | null
}

/** One's CESA running on a day, and the first month for which something can still be asked. */
export async function myOpenMonth(user: User, on: Day): Promise<MyMonth | null> {
  const contracts = await Contract.visibleTo(user)
    .where('kind', 'cesa')
    .where('starts_on', '<=', on)
    .preload('activity')
    .orderBy('id', 'desc')
  const contract = contracts.find((one) => one.isInForceOn(on))
  if (!contract || !user.may('own_activity')) return null

  const period = await monthToAsk(contract.id, on)
  const asked = (month: Period) => PayInput.query().where({ contractId: contract.id, period: month }).first()
  const former = period === periodOf(on) ? null : await asked(periodOf(on))
  return { contract, period, input: await asked(period), until: await inputDayOf(period), former }
}

/** The month itself, or the next one once its day is past, or its pay approved or made. */
export async function monthToAsk(contractId: number, on: Day): Promise<Period> {
  const period = periodOf(on)
  try {
    await assertAskedInTime(period, on)
    await assertMonthOpen(contractId, period, reading())
    return period
  } catch (error) {
    if (error instanceof Refusal) return nextPeriod(period)
    throw error
  }
}

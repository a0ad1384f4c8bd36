import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { nextPeriod, periodOf, type Period } from '#core/period'
import Contract from '#contracts/contract'
import type User from '#identity/user'
import PayInput from '#payroll/pay_inputs/pay_input'
import { PayMonthUnderWay, assertMonthOpen } from '#payroll/pay_inputs/request_pay_input'
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

/** One's CESA running on a day, and the first month for which something can still be asked. */
export async function myOpenMonth(user: User, on: Day): Promise<{ contract: Contract; period: Period; input: PayInput | null } | null> {
  const contracts = await Contract.visibleTo(user)
    .where('kind', 'cesa')
    .where('starts_on', '<=', on)
    .preload('activity')
    .orderBy('id', 'desc')
  const contract = contracts.find((one) => one.isInForceOn(on))
  if (!contract || !user.may('own_activity')) return null

  const period = await openMonth(contract.id, periodOf(on))
  return { contract, period, input: await PayInput.query().where({ contractId: contract.id, period }).first() }
}

/** The month itself, or the next one once its pay is approved or made. */
export async function openMonth(contractId: number, period: Period): Promise<Period> {
  try {
    await assertMonthOpen(contractId, period, reading())
    return period
  } catch (error) {
    if (error instanceof PayMonthUnderWay) return nextPeriod(period)
    throw error
  }
}

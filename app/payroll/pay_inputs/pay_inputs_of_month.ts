import db from '@adonisjs/lucid/services/db'
import { lastDay, firstDay, type Period } from '#core/period'
import type User from '#identity/user'
import { absencesOfMonth } from '#payroll/absences/absences_of_month'
import { reading } from '#payroll/pay_runs/reading'
import PayInput from '#payroll/pay_inputs/pay_input'

export type InputRow = {
  id: number | null
  contractId: number
  person: string
  activity: string
  advanceCents: number
  otherCents: number
  days: number
  submittedOn: string | null
  decidedOn: string | null
  grantedCents: number | null
}

/** Every CESA of a month with what it brings: asked, declared, decided, or nothing yet. */
export async function payInputsOfMonth(user: User, period: Period): Promise<InputRow[]> {
  const rows = await db
    .from('contracts as c')
    .join('persons as p', 'p.id', 'c.person_id')
    .join('activities as a', 'a.id', 'c.activity_id')
    .leftJoin('pay_inputs as i', (join) => join.on('i.contract_id', 'c.id').andOnVal('i.period', period))
    .where('c.kind', 'cesa')
    .where('c.starts_on', '<=', lastDay(period))
    .where((open) => open.whereNull('c.ended_on').orWhere('c.ended_on', '>=', firstDay(period)))
    .if(!user.may('prepare_pay', 'approve_pay'), (query) => query.where('p.advisor_id', user.id))
    .orderBy('a.code')
    .orderBy('p.last_name')
    .select('p.first_name', 'p.last_name', 'a.code', 'a.trade_name', 'i.*', 'c.id as contract_id')
  const away = await absencesOfMonth(
    rows.map((row) => row.contract_id),
    period,
    reading()
  )
  return rows.map((row) => ({
    id: row.period ? row.id : null,
    contractId: row.contract_id,
    person: `${row.first_name} ${row.last_name}`,
    activity: `${row.code} ${row.trade_name}`,
    advanceCents: Number(row.variable_advance_cents ?? 0),
    otherCents: Number(row.bonus_cents ?? 0) + Number(row.refunds_cents ?? 0) + Number(row.variable_balance_cents ?? 0),
    days: away.get(row.contract_id)?.reduce((total, { days }) => total + days, 0) ?? 0,
    submittedOn: row.submitted_on ?? null,
    decidedOn: row.decided_on ?? null,
    grantedCents: row.granted_advance_cents === null || row.granted_advance_cents === undefined ? null : Number(row.granted_advance_cents),
  }))
}

/** The requests that a user is waited for, in all months. */
export const waitingInputs = async (user: User) =>
  (await PayInput.visibleTo(user).whereNotNull('submitted_on').whereNull('decided_on')).filter(({ isWaiting }) => isWaiting).length

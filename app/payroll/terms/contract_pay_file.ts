import type Contract from '#contracts/contract'
import type { Day } from '#core/day'
import { periodOf } from '#core/period'
import { ABSENCE_KINDS } from '#payroll/absences/absence'
import { runningAbsences } from '#payroll/absences/running_absences'
import CoverDispensation, { DISPENSATIONS } from '#payroll/covers/cover_dispensation'
import Garnishment, { GARNISHMENT_KINDS } from '#payroll/garnishments/garnishment'
import { takenSoFar } from '#payroll/garnishments/taken_so_far'
import { reading } from '#payroll/pay_runs/reading'
import { conditionsOf } from '#payroll/terms/conditions_of'
import ContractPayTerm from '#payroll/terms/contract_pay_term'

/** All that the pay of one contract depends on, beside its fixed part, as its page shows it. */
export async function contractPayFile({ id }: Contract, on: Day) {
  const garnishments = await Garnishment.query().where('contract_id', id).preload('creditor').orderBy('notified_on', 'desc').orderBy('id')
  const taken = await takenSoFar(
    garnishments.map((one) => one.id),
    reading()
  )
  return {
    conditions: (await conditionsOf([id], periodOf(on), reading())).get(id)!,
    terms: await ContractPayTerm.query().where('contract_id', id).orderBy('valid_from', 'desc'),
    dispensations: await CoverDispensation.query().where('contract_id', id).orderBy('starts_on', 'desc'),
    absences: await runningAbsences(id),
    garnishments: garnishments.map((one) => ({ order: one, takenCents: taken.get(one.id) ?? 0 })),
    words: { absences: ABSENCE_KINDS, dispensations: DISPENSATIONS, garnishments: GARNISHMENT_KINDS },
  }
}

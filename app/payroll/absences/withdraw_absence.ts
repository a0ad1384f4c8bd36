import type { Day } from '#core/day'
import { periodOf, periodsBetween } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import type Absence from '#payroll/absences/absence'
import { assertMonthOpen } from '#payroll/pay_inputs/request_pay_input'

/** Takes back days declared by mistake, while no month that they touch is paid. Throws PayMonthUnderWay. */
export function withdrawAbsence(absence: Absence, on: Day, trx?: Transaction): Promise<Absence> {
  return inTransaction(async (trx_) => {
    for (const period of periodsBetween(periodOf(absence.startsOn), periodOf(absence.endsOn))) {
      await assertMonthOpen(absence.contractId, period, trx_)
    }
    return absence.useTransaction(trx_).merge({ withdrawnOn: on }).save()
  }, trx)
}

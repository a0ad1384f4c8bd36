import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { HeldRate } from '#payroll/engine/types'
import { appendRate } from '#payroll/rates/append_rate'
import type { FiledRate } from '#payroll/rates/rate_file'
import { forgetRates, rateRows } from '#payroll/rates/rate_rows'

/** Adds the rates of a file, all or none; what is already held as it is said is left alone. Answers how many were added. */
export async function appendRates(
  filed: FiledRate[],
  { on, by }: { on: Day; by: { id: number; fullName: string } },
  trx?: Transaction
): Promise<number> {
  try {
    return await inTransaction(async (trx_) => {
      const held = await rateRows(trx_)
      const fresh = filed.filter((rate) => !isHeld(rate, held))
      for (const rate of fresh) await appendRate({ ...rate, checkedOn: on, checkedBy: by.fullName }, trx_)
      await recordAudit({ action: 'rates_appended', subject: 'payroll_rates', details: { rates: fresh.length }, by }, trx_)
      return fresh.length
    }, trx)
  } finally {
    forgetRates()
  }
}

/** The last word on a rate and a day, with the same value and as well verified. */
function isHeld({ code, validFrom, value, isConfirmed }: FiledRate, rows: HeldRate[]) {
  const last = rows.findLast((row) => row.code === code && row.validFrom === validFrom)
  return last !== undefined && JSON.stringify(last.value) === JSON.stringify(value) && last.confirmed === isConfirmed
}

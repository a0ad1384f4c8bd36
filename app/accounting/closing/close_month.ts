import { monthConditions, type Condition } from '#accounting/closing/month_conditions'
import { checkBooks } from '#accounting/checks/check_books'
import type { Day } from '#core/day'
import { longPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { closePeriod } from '#ledger/close_period'

export class MonthNotReady extends Refusal {
  constructor(period: Period, missing: Condition[]) {
    super(`${longPeriod(period)} ne se clôt pas encore. ${missing.map(({ label, missing: what }) => `${label} — ${what}`).join(' ')}`)
  }
}

/** Verifies the books, then closes a month that has everything. Throws MonthNotReady, EarlierPeriodOpen. */
export async function closeMonth(period: Period, on: Day, by: { id: number }) {
  await checkBooks('closing', on, by)
  const missing = (await monthConditions(period)).filter((condition) => condition.missing !== null)
  if (missing.length > 0) throw new MonthNotReady(period, missing)

  await closePeriod(period, on, by)
}

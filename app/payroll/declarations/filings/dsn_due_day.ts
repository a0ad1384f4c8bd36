import type { Day } from '#core/day'
import type { Period } from '#core/period'
import { bodyDueDays } from '#third_parties/body_due_days'

/** The DSN of a month is due with what Urssaf is owed for it: the 5th or the 15th, by headcount (CSS R133-14). */
export async function dsnDueDay(period: Period): Promise<Day> {
  const due = (await bodyDueDays())({ body: 'urssaf', account: '431000', period })
  return due!.on
}

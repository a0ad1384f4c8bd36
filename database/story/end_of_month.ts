import { postDepreciation } from '#assets/post_depreciation'
import { postMonthlyContributions } from '#contracts/post_monthly_contributions'
import { lastDay, nextPeriod, type Period } from '#core/period'
import { carryOpenings } from '#ledger/carry_openings'
import { closePeriod } from '#ledger/close_period'
import { postLeaveProvisions } from '#payroll/payslips/post_leave_provisions'
import type { Cast } from '#database/story/cast'
import { workingDay, type Diary } from '#database/story/diary'

/** What Maud does when a month ends, and when it closes three weeks later. */
export function writeEndOfMonth(period: Period, cast: Cast, diary: Diary) {
  const { maud, rachid } = cast.team
  const end = lastDay(period)
  diary.writeExactly(end, async () => {
    await postDepreciation(period, end, maud)
    await postLeaveProvisions(period, end, rachid)
    await postMonthlyContributions(period, end, maud)
  })
  const closedOn = workingDay(`${nextPeriod(period)}-22`)
  diary.write(closedOn, async () => {
    await closePeriod(period, closedOn, maud)
    if (closedOn.slice(0, 4) > period.slice(0, 4)) await carryOpenings(Number(closedOn.slice(0, 4)), closedOn, maud)
  })
}

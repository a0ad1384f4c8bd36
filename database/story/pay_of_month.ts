import type { Period } from '#core/period'
import { approvePayRun } from '#payroll/pay_runs/approve_pay_run'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { sealPayRun } from '#payroll/pay_runs/seal_pay_run'
import type { Cast } from '#database/story/cast'
import { workingDay, type Diary } from '#database/story/diary'
import { payDay } from '#database/story/money_of_month'

/** The pay of a month: Rachid prepares it on the 22nd, Odile approves it on the 24th, and the payslips are sealed. */
export function writePay(period: Period, cast: Cast, diary: Diary) {
  const { rachid, odile } = cast.team
  diary.write(`${period}-22`, async () => {
    const preparedOn = workingDay(`${period}-22`)
    const approvedOn = workingDay(`${period}-24`)
    const run = await preparePayRun({ period, paidOn: workingDay(payDay(period)), on: preparedOn }, rachid)
    diary.write(approvedOn, async () => {
      await approvePayRun(run, approvedOn, odile)
      await sealPayRun(run, approvedOn, rachid)
    })
  })
}

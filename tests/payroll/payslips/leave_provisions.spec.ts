import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { declareAbsence } from '#payroll/absences/declare_absence'
import { postLeaveProvisions } from '#payroll/payslips/post_leave_provisions'
import { aPayHouse, payMonth, twoPeople } from '#tests/payroll/support/pay_house'
import { balanceOf, linesAbout } from '#tests/support/lines'
import { aCesa } from '#tests/support/people'

test.group('Leave to pay', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('a tenth of the gross is provided each month with its contributions, once', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_500_00 })
    await payMonth('2026-01', people)

    await postLeaveProvisions('2026-01', '2026-02-02', people.rachid)
    assert.deepEqual(await linesAbout('leave_provisions:2026-01'), [
      ['641200', 150_00, 0],
      ['645800', 8_99, 0],
      ['428200', 0, 150_00],
      ['438200', 0, 8_99],
    ])
    assert.lengthOf(await postLeaveProvisions('2026-01', '2026-02-03', people.rachid), 0)

    await payMonth('2026-02', people)
    await postLeaveProvisions('2026-02', '2026-03-02', people.rachid)
    assert.equal(await balanceOf('428200', contract.activityId), -300_00)
  })

  test('leave taken is no longer to be paid', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_300_00 })
    await payMonth('2026-01', people)
    await postLeaveProvisions('2026-01', '2026-02-02', people.rachid)
    await declareAbsence(contract, { kind: 'leave', startsOn: '2026-02-02', endsOn: '2026-02-06' }, '2026-02-20', people.rachid)
    await payMonth('2026-02', people)

    await postLeaveProvisions('2026-02', '2026-03-02', people.rachid)
    assert.equal(await balanceOf('428200', contract.activityId), -10_00)
  })
})

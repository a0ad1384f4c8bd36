import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { approvePayRun } from '#payroll/pay_runs/approve_pay_run'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { shortActivities } from '#payroll/pay_runs/short_activities'
import { aPayHouse, earned, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { sealPayRun } from '#payroll/pay_runs/seal_pay_run'
import { aCesa } from '#tests/support/people'

test.group('An activity that cannot pay its fixed part', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-01-24' }).save()))

  test('is paid whole, and whoever approves reads what the house advances and decides it', async ({ client, assert }) => {
    const [poor, rich] = [await aCesa({ fixedPartCents: 1_500_00 }), await aCesa({ fixedPartCents: 1_500_00 })]
    await earned(poor.activityId, 500_00)
    await earned(rich.activityId, 5_000_00)
    const { rachid, odile } = await twoPeople()
    const run = await preparePayRun({ period: '2026-01', paidOn: '2026-01-28', on: '2026-01-24' }, rachid)

    const [short, ...others] = await shortActivities(run.id, '2026-01-24')
    assert.isEmpty(others)
    assert.deepEqual([short.costCents, short.bearsCents, short.shortCents], [1_589_94, 500_00, 1_089_94])
    const page = await client.get(`/paie/lots/${run.id}`).loginAs(odile)
    page.assertTextIncludes('Une activité ne porte pas sa paie')

    await approvePayRun(run, '2026-01-24', odile)
    await sealPayRun(run, '2026-01-24', odile)
    assert.equal((await payslipOf(poor.id, '2026-01')).grossCents, 1_500_00)
    const { details } = await db.from('audit_events').where('action', 'pay_run_approved').firstOrFail()
    assert.deepInclude(JSON.parse(details), { advancedCents: 1_089_94, advancedTo: short.activity })
    assert.isEmpty(await shortActivities(run.id, '2026-01-24'))
  })
})

import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { askPayRun } from '#payroll/pay_runs/ask_pay_run'
import { AT_ONCE, draftNextPayslips } from '#payroll/pay_runs/draft_next_payslips'
import { PER_PAGE } from '#payroll/pay_runs/run_payslips'
import { aPayHouse, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa } from '#tests/support/people'

const june = { period: '2026-06', paidOn: '2026-06-26' }

test.group('Preparing a large pay run, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-06-22' }).save()))

  test('a large house follows it on its page: so many done, so many wrong, then approval', async ({ client, assert }) => {
    const { rachid, odile } = await twoPeople()
    for (let rank = 0; rank <= AT_ONCE; rank++) await aCesa()
    const run = await draftNextPayslips(await askPayRun({ ...june, on: '2026-06-22' }, rachid))
    const progress = () => client.get(`/paie/lots/${run.id}/avancement`).loginAs(rachid)
    ;(await progress()).assertBodyContains({ done: AT_ONCE, total: AT_ONCE + 1, finished: false })
    const page = await client.get(`/paie/lots/${run.id}`).loginAs(odile)
    page.assertTextIncludes('Bulletins calculés')
    assert.notInclude(page.text(), 'Approuver et sceller')
    ;(await client.get('/paie/lots?vue=en-cours').loginAs(rachid)).assertTextIncludes('Se calcule')
    assert.notInclude((await client.get('/').loginAs(odile)).text(), 'Approuver la paie')
    await run.merge({ failure: 'La base n’a pas répondu.' }).save()
    ;(await progress()).assertBodyContains({ finished: true, errors: 'La base n’a pas répondu.' })
    const stopped = await client.get(`/paie/lots/${run.id}`).loginAs(rachid)
    stopped.assertTextIncludes(`Arrêté après ${AT_ONCE} bulletins sur ${AT_ONCE + 1}`)
    stopped.assertTextIncludes('Reprendre le calcul')
    const resumed = await client.post(`/paie/lots/${run.id}/preparation`).redirects(0).loginAs(rachid).withCsrfToken().form({})
    resumed.assertHeader('location', `/paie/lots/${run.id}`)

    ;(await progress()).assertBodyContains({ done: 0, total: AT_ONCE + 1, finished: true })
    const whole = await client.get(`/paie/lots/${run.id}`).loginAs(odile)
    whole.assertTextIncludes('Approuver et sceller')
    whole.assertTextIncludes(`${AT_ONCE + 1} bulletins`)
    assert.lengthOf(whole.text().match(/\/paie\/bulletins\/\d+/g)!, PER_PAGE)
    const rest = await client.get(`/paie/lots/${run.id}?page=2`).loginAs(odile)
    assert.lengthOf(rest.text().match(/\/paie\/bulletins\/\d+/g)!, AT_ONCE + 1 - PER_PAGE)
    ;(await client.get('/').loginAs(odile)).assertTextIncludes('Approuver la paie')

    const again = await client.post('/paie/lots').redirects(0).loginAs(rachid).withCsrfToken().form(june)
    again.assertHeader('location', `/paie/lots/${run.id}`)
    assert.equal((await run.refresh()).contractIds.length, AT_ONCE + 1)
    assert.isNull(run.failure)
    assert.isTrue(run.isPrepared, 'what the page did not compute, the job did')
  }).timeout(60_000)
})

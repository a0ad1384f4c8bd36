import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import ExitPlan from '#exits/plan/exit_plan'
import { aHouse } from '#tests/support/house'
import { aHouseToLeave, aLeavingEmployee, LAST_DAY } from '#tests/exits/support/leaving'
import { aCape, anEntrepreneur } from '#tests/support/people'
import { planExit } from '#exits/plan/plan_exit'

test.group('Exits, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('opened, prepared by one and settled by another', async ({ client, assert }) => {
    const { rachid, odile } = await aHouseToLeave()
    await aHouse({ pinnedOn: LAST_DAY })
    const contract = await aLeavingEmployee({ things: false })
    const form = { contractId: String(contract.id), kind: 'other', vehicle: 'resignation', decidedOn: '2026-02-02', lastDayOn: LAST_DAY }
    const wrong = await client
      .post('/sorties')
      .redirects(0)
      .loginAs(rachid)
      .withCsrfToken()
      .form({ ...form, vehicle: 'term' })
    wrong.assertStatus(302)
    assert.isNull(await ExitPlan.first())
    await client.post('/sorties').redirects(0).loginAs(rachid).withCsrfToken().form(form)
    const plan = await ExitPlan.firstOrFail()

    const page = await client.get(`/sorties/${plan.id}`).loginAs(rachid)
    page.assertTextIncludes('Ce que donnerait le compte aujourd’hui')
    await client
      .post(`/sorties/${plan.id}/preparation`)
      .redirects(0)
      .loginAs(rachid)
      .withCsrfToken()
      .form({ receivables: 'house', remembered: 'paid', paidOn: LAST_DAY })
    const own = await client.post(`/sorties/${plan.id}/solde`).redirects(0).loginAs(rachid).withCsrfToken().form({ on: LAST_DAY })
    own.assertStatus(403)
    await client.post(`/sorties/${plan.id}/solde`).redirects(0).loginAs(odile).withCsrfToken().form({ on: LAST_DAY })
    assert.equal((await plan.refresh()).settledOn, LAST_DAY)
    const settled = await client.get(`/sorties/${plan.id}`).loginAs(odile)
    settled.assertTextIncludes('Comment le compte a fini')
  })

  test('one reads one’s own exit and nobody else’s', async ({ client }) => {
    const { rachid } = await aHouseToLeave()
    const { user, person, activity } = await anEntrepreneur()
    const mine = await planExit(
      {
        contract: await aCape({ personId: person.id, activityId: activity.id, endsOn: '2026-07-04' }),
        kind: 'employment',
        vehicle: 'term',
        decidedOn: '2026-03-01',
        lastDayOn: '2026-07-04',
      },
      rachid
    )
    const theirs = await planExit(
      { contract: await aCape(), kind: 'employment', vehicle: 'term', decidedOn: '2026-03-01', lastDayOn: '2026-07-04' },
      rachid
    )
    const seen = await client.get(`/sorties/${mine.id}`).loginAs(user)
    seen.assertStatus(200)
    const hidden = await client.get(`/sorties/${theirs.id}`).loginAs(user)
    hidden.assertStatus(404)
    const report = await client.get(`/sorties/${mine.id}/bilan`).loginAs(user)
    report.assertHeader('content-type', 'application/pdf')
    const list = await client.get('/sorties').loginAs(user)
    list.assertTextIncludes(person.fullName)
  })
})

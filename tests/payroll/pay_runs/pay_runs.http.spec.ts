import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { carryOutPayRun } from '#payroll/pay_runs/carry_out_pay_run'
import { aPayHouse, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa, anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

const november = { period: '2026-11', paidOn: '2026-11-27', on: '2026-11-23' }

test.group('Pay runs, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-11-23' }).save()))

  test('one prepares, another approves and seals; the job then does its work', async ({ client, assert }) => {
    const { rachid, odile } = await twoPeople()
    const contract = await aCesa()
    const prepared = await client
      .post('/paie/lots')
      .redirects(0)
      .loginAs(rachid)
      .withCsrfToken()
      .form({ period: '2026-11', paidOn: '2026-11-27' })
    const run = await db.from('pay_runs').firstOrFail()
    prepared.assertHeader('location', `/paie/lots/${run.id}`)

    const page = await client.get(`/paie/lots/${run.id}`).loginAs(odile)
    page.assertStatus(200)
    page.assertTextIncludes('Approuver et sceller')
    page.assertTextIncludes('Premier bulletin de ce contrat.')

    await client.post(`/paie/lots/${run.id}/approbation`).redirects(0).loginAs(odile).withCsrfToken().form({})
    await carryOutPayRun(run.id, november.on, odile)
    const payslip = await payslipOf(contract.id, '2026-11')
    assert.equal(payslip.number, 'P2026-0001')

    const done = await client.get(`/paie/lots/${run.id}`).loginAs(rachid)
    done.assertTextIncludes('P2026-0001')
    ;(await client.get(`/paie/lots/${run.id}/avancement`).loginAs(rachid)).assertBodyContains({ done: 1, total: 1, finished: true })
    ;(await client.get('/paie/lots').loginAs(rachid)).assertTextIncludes('Scellé')
  })

  test('who prepared it is not offered to approve it, and is refused', async ({ client, assert }) => {
    const { odile } = await twoPeople()
    await aCesa()
    const run = await preparePayRun(november, odile)

    const page = await client.get(`/paie/lots/${run.id}`).loginAs(odile)
    page.assertTextIncludes('À approuver par une autre personne')
    assert.notInclude(page.text(), 'Approuver et sceller')
    const response = await client.post(`/paie/lots/${run.id}/approbation`).redirects(0).loginAs(odile).withCsrfToken().form({})
    assert.match(String(response.flashMessage('error')), /une autre personne doit l’approuver/)
    assert.isNull((await db.from('pay_runs').firstOrFail()).approved_on)
  })

  test('a payslip opens line by line, its paper beside; its person reads it, a stranger is told that there is none', async ({
    client,
    assert,
  }) => {
    const people = await twoPeople()
    const { user, person, activity } = await anEntrepreneur()
    const contract = await aCesa({ personId: person.id, activityId: activity.id })
    await payMonth('2026-10', people)
    const { id } = await payslipOf(contract.id, '2026-10')

    const page = await client.get(`/paie/bulletins/${id}`).loginAs(user)
    page.assertStatus(200)
    page.assertTextIncludes('1\u202f500,00')
    page.assertTextIncludes('C. trav. D2135-34')
    page.assertTextIncludes('Notification Carsat')
    const paper = await client.get(`/paie/bulletins/${id}/pdf`).loginAs(user)
    assert.equal(paper.header('content-type'), 'application/pdf')
    assert.lengthOf(await db.from('documents').where({ kind: 'payslip', subject: `payslip:${id}` }), 1)

    const { user: stranger } = await anEntrepreneur()
    for (const path of ['', '/pdf']) (await client.get(`/paie/bulletins/${id}${path}`).redirects(0).loginAs(stranger)).assertStatus(404)
    ;(
      await client
        .get(`/paie/bulletins/${id}`)
        .redirects(0)
        .loginAs(await anAccountant())
    ).assertStatus(403)
  })

  test('a draft is read by the desk alone, with its watermark, and is kept nowhere', async ({ client, assert }) => {
    const { rachid } = await twoPeople()
    const { user, person, activity } = await anEntrepreneur()
    await aCesa({ personId: person.id, activityId: activity.id })
    await preparePayRun(november, rachid)
    const { id } = await db.from('payslips').firstOrFail()

    ;(await client.get(`/paie/bulletins/${id}`).redirects(0).loginAs(user)).assertStatus(404)
    ;(await client.get(`/paie/bulletins/${id}`).loginAs(rachid)).assertStatus(200)
    ;(await client.get(`/paie/bulletins/${id}/pdf`).loginAs(rachid)).assertStatus(200)
    assert.lengthOf(await db.from('documents').where('kind', 'payslip'), 0)
  })

  test('a month whose rates are missing says which one', async ({ client, assert }) => {
    const { rachid } = await twoPeople()
    await aCesa()
    const response = await client
      .post('/paie/lots')
      .redirects(0)
      .loginAs(rachid)
      .withCsrfToken()
      .form({ period: '2027-01', paidOn: '2027-01-28' })
    assert.match(String(response.flashMessage('error')), /Le taux «.+» est absent/)
  })

  test('the same form sent twice prepares and approves once', async ({ client, assert }) => {
    const { rachid } = await twoPeople()
    await aCesa()
    const form = { period: '2026-11', paidOn: '2026-11-27', _once: 'cle-de-ce-lot' }
    for (let time = 0; time < 3; time++) await client.post('/paie/lots').redirects(0).loginAs(rachid).withCsrfToken().form(form)
    assert.lengthOf(await db.from('pay_runs'), 1)
    assert.lengthOf(await db.from('payslips'), 1)
  })
})

import { unzipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { availableUntil } from '#payroll/delivery/available_until'
import { AlreadyOpposed, opposeElectronicForm } from '#payroll/delivery/oppose_electronic_form'
import { payslipBundle } from '#payroll/delivery/payslip_bundle'
import { NotOpposed, withdrawOpposition } from '#payroll/delivery/withdraw_opposition'
import { cancelPayslip } from '#payroll/payslips/cancel_payslip'
import { aPayHouse, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa, aPerson, anEntrepreneur } from '#tests/support/people'

test.group('Payslips in their person’s space', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-11-23' }).save()))

  test('the whole history comes in one ZIP, cancelled ones too, with the fingerprint of each', async ({ client, assert }) => {
    const people = await twoPeople()
    const { user, person, activity } = await anEntrepreneur()
    const contract = await aCesa({ personId: person.id, activityId: activity.id })
    await aCesa()
    await payMonth('2026-01', people)
    await payMonth('2026-02', people)
    await cancelPayslip(await payslipOf(contract.id, '2026-02'), '2026-02-28', people.odile)

    const response = await client.get('/paie/bulletins').loginAs(user)
    response.assertHeader('content-type', 'application/zip')
    const files = unzipSync(await payslipBundle(person))
    const names = Object.keys(files).filter((name) => name.endsWith('.pdf'))
    assert.lengthOf(names, 2)
    const sums = Buffer.from(files['SHA256SUMS.txt']).toString()
    for (const name of names) {
      assert.include(sums, `${createHash('sha256').update(files[name]).digest('hex')}  ${name}`)
      assert.equal(Buffer.from(files[name].subarray(0, 5)).toString(), '%PDF-')
    }
    assert.include(sums, '(annulé)')
    const stranger = await client
      .get('/paie/bulletins')
      .redirects(0)
      .loginAs((await anEntrepreneur()).user)
    stranger.assertStatus(302)
  })

  test('the page says until when it is kept and its fingerprint', async ({ client }) => {
    const people = await twoPeople()
    const { user, person, activity } = await anEntrepreneur({ bornOn: '2001-05-04' })
    const contract = await aCesa({ personId: person.id, activityId: activity.id })
    await payMonth('2026-01', people)
    const { id } = await payslipOf(contract.id, '2026-01')
    await client.get(`/paie/bulletins/${id}/pdf`).loginAs(user)

    const page = await client.get(`/paie/bulletins/${id}`).loginAs(user)
    page.assertTextIncludes('D3243-8')
    page.assertTextIncludes('2077')
    page.assertTextIncludes('Empreinte SHA-256')
  })

  test('somebody who wants paper is told to the desk, and may change their mind', async ({ client, assert }) => {
    const people = await twoPeople()
    const { user, person, activity } = await anEntrepreneur()
    const contract = await aCesa({ personId: person.id, activityId: activity.id })
    await payMonth('2026-01', people)
    await client.post('/paie/bulletins/papier').redirects(0).loginAs(user).withCsrfToken()

    const { id } = await payslipOf(contract.id, '2026-01')
    ;(await client.get(`/paie/bulletins/${id}`).loginAs(people.rachid)).assertTextIncludes('À remettre sur papier')
    await assert.rejects(() => opposeElectronicForm(person, '2026-11-23', user), AlreadyOpposed)
    await client.delete('/paie/bulletins/papier').redirects(0).loginAs(user).withCsrfToken()
    await assert.rejects(() => withdrawOpposition(person, '2026-11-23', user), NotOpposed)
    ;(await client.get('/paie').loginAs(user)).assertTextIncludes('Les recevoir sur papier')
  })

  test('fifty years, or the day of one’s 76 years when it comes later', async ({ assert }) => {
    assert.equal(availableUntil('2026-11-27', '2006-03-01'), '2082-03-01')
    assert.equal(availableUntil('2026-11-27', '1960-03-01'), '2076-11-27')
    assert.equal(availableUntil('2026-11-27', (await aPerson()).bornOn ?? null), '2076-11-27')
  })
})

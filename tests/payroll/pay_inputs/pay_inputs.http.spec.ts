import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import PayInput from '#payroll/pay_inputs/pay_input'
import { aPayHouse, earned, payMonth, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa, anEntrepreneur } from '#tests/support/people'
import { anAdvisor } from '#tests/support/users'

test.group('Asking for pay, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-11-16' }).save()))

  test('an entrepreneur sees what the activity can bear, asks, and reads the decision', async ({ client, assert }) => {
    const { odile } = await twoPeople()
    const { user, person, activity } = await anEntrepreneur()
    const contract = await aCesa({ personId: person.id, activityId: activity.id })
    await earned(activity.id, 2_500_00, '2026-11-02')

    const page = await client.get('/paie').loginAs(user)
    page.assertStatus(200)
    page.assertTextIncludes('Ma demande pour novembre')
    await client
      .post('/paie/demandes')
      .redirects(0)
      .loginAs(user)
      .withCsrfToken()
      .form({ contractId: contract.id, period: '2026-11', variableAdvanceCents: '150,00', transportPassCents: '60', note: 'Merci' })
    const input = await PayInput.query().where('contract_id', contract.id).firstOrFail()
    assert.deepEqual([input.variableAdvanceCents, input.transportPassCents, input.submittedOn], [150_00, 60_00, '2026-11-16'])

    ;(await client.get(`/paie/demandes/${input.id}`).loginAs(odile)).assertTextIncludes('Acompte accordé')
    await client
      .post(`/paie/demandes/${input.id}/decision`)
      .redirects(0)
      .loginAs(odile)
      .withCsrfToken()
      .form({ grantedCents: '100', reason: 'Gardons une marge' })
    ;(await client.get('/paie').loginAs(user)).assertTextIncludes('Gardons une marge')
    ;(await client.get('/paie/demandes?mois=2026-11').loginAs(odile)).assertTextIncludes('Limité à')
  })

  test('a stranger’s request is not there; an advisor decides in the portfolio alone', async ({ client, assert }) => {
    const thierno = await anAdvisor()
    const { user, person, activity } = await anEntrepreneur({ advisorId: thierno.id })
    const contract = await aCesa({ personId: person.id, activityId: activity.id })
    await client
      .post('/paie/demandes')
      .loginAs(user)
      .withCsrfToken()
      .form({ contractId: contract.id, period: '2026-11', variableAdvanceCents: '50' })
    const input = await PayInput.query().firstOrFail()
    const { user: stranger } = await anEntrepreneur()

    ;(await client.get(`/paie/demandes/${input.id}`).redirects(0).loginAs(stranger)).assertStatus(404)
    ;(
      await client
        .post('/paie/demandes')
        .redirects(0)
        .loginAs(stranger)
        .withCsrfToken()
        .form({ contractId: contract.id, period: '2026-11' })
    ).assertStatus(404)
    const decision = { grantedCents: '0', reason: 'Attendons l’encaissement' }
    ;(
      await client
        .post(`/paie/demandes/${input.id}/decision`)
        .redirects(0)
        .loginAs(await anAdvisor())
        .withCsrfToken()
        .form(decision)
    ).assertStatus(404)
    ;(await client.get('/paie/demandes').loginAs(thierno)).assertTextIncludes(person.fullName)
    await client.post(`/paie/demandes/${input.id}/decision`).redirects(0).loginAs(thierno).withCsrfToken().form(decision)
    assert.equal((await input.refresh()).grantedAdvanceCents, 0)
  })

  test('once the month is paid, the page asks for the next one and shows the payslip', async ({ client }) => {
    const people = await twoPeople()
    const { user, person, activity } = await anEntrepreneur()
    await aCesa({ personId: person.id, activityId: activity.id })
    await payMonth('2026-11', people)

    const page = await client.get('/paie').loginAs(user)
    page.assertTextIncludes('Ma demande pour décembre')
    page.assertTextIncludes('P2026-0001')
  })

  test('a month whose rates are not known yet leaves the pages open, and says why', async ({ client }) => {
    const people = await twoPeople()
    await (await aPayHouse()).merge({ pinnedOn: '2026-12-29' }).save()
    const { user, person, activity } = await anEntrepreneur()
    await aCesa({ personId: person.id, activityId: activity.id })
    await payMonth('2026-12', people)

    for (const path of ['/paie', '/simulateur']) {
      const page = await client.get(path).redirects(0).loginAs(user)
      page.assertStatus(200)
      page.assertTextIncludes('complétez les taux de paie')
    }
  })

  test('a request of a month that is paid can still be read', async ({ client }) => {
    const people = await twoPeople()
    const { user, person, activity } = await anEntrepreneur()
    const contract = await aCesa({ personId: person.id, activityId: activity.id })
    await client
      .post('/paie/demandes')
      .loginAs(user)
      .withCsrfToken()
      .form({ contractId: contract.id, period: '2026-11', variableAdvanceCents: '50' })
    await payMonth('2026-11', people)
    const input = await PayInput.query().firstOrFail()
    ;(await client.get(`/paie/demandes/${input.id}`).redirects(0).loginAs(people.rachid)).assertStatus(200)
  })

  test('whoever prepares pay writes what a month brings', async ({ client, assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa()
    ;(await client.get(`/paie/contrats/${contract.id}/demande?mois=2026-11`).loginAs(rachid)).assertTextIncludes('Solde de part variable')
    await client
      .post('/paie/demandes')
      .redirects(0)
      .loginAs(rachid)
      .withCsrfToken()
      .form({ contractId: contract.id, period: '2026-11', variableBalanceCents: '400', variableBalanceYear: '2025' })
    const input = await PayInput.query().firstOrFail()
    assert.deepEqual([input.variableBalanceCents, input.variableBalanceYear], [400_00, 2025])
  })

  test('after the day of the house the month is locked for who asks, not for who prepares', async ({ client, assert }) => {
    const { rachid } = await twoPeople()
    const { user, person, activity } = await anEntrepreneur()
    const contract = await aCesa({ personId: person.id, activityId: activity.id })
    const ask = (by: any, period: string) =>
      client
        .post('/paie/demandes')
        .redirects(0)
        .loginAs(by)
        .withCsrfToken()
        .form({ contractId: contract.id, period, variableAdvanceCents: '50' })
    const pinned = async (pinnedOn: string) => void (await (await aPayHouse()).merge({ pinnedOn }).save())

    await pinned('2026-11-20')
    await ask(user, '2026-11')
    assert.equal((await PayInput.query().firstOrFail()).variableAdvanceCents, 50_00)
    await pinned('2026-11-21')
    const late = await ask(user, '2026-11')
    assert.include(JSON.stringify(late.flashMessages()), 'se sont arrêtées le 20')
    const page = await client.get('/paie').loginAs(user)
    page.assertTextIncludes('Ma demande pour décembre')
    page.assertTextIncludes('Votre demande de novembre')
    page.assertTextIncludes('jusqu’au\u00A021\u00A0décembre')
    await ask(user, '2026-12')
    await ask(rachid, '2026-11')
    assert.lengthOf(await PayInput.query(), 2)
    ;(await client.get('/paie/demandes?mois=2026-11').loginAs(rachid)).assertTextIncludes('Demander jusqu’au 20')
  })
})

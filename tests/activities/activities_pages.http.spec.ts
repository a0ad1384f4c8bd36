import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Activity from '#activities/activity'
import { postContributions } from '#activities/post_contributions'
import SendStatementsJob from '#activities/statements/send_statements_job'
import { membersOn } from '#activities/members_on'
import { aContributionPlan, aPurchaseOf, aSaleOf, inCesa } from '#tests/support/contributions'
import { addExpense } from '#purchases/expense_claims/add_expense'
import { approveClaim } from '#purchases/expense_claims/approve_claim'
import { keepReceipt } from '#purchases/expense_claims/keep_receipt'
import { submitClaim } from '#purchases/expense_claims/submit_claim'
import { keepBill } from '#purchases/supplier_invoices/keep_bill'
import { aClaim, aMeal, aSupplierInvoice } from '#tests/support/purchases'
import { aHouse, sharedServicesId } from '#tests/support/house'
import { anActivity, anEntrepreneur, aPerson } from '#tests/support/people'
import { aPayrollOfficer, anAccountant, anAdvisor, aUser } from '#tests/support/users'

test.group('Pages of activities', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('the staff has a queue, an entrepreneur goes straight to their account', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur({ firstName: 'Oumar', lastName: 'Sy-Delattre' }, { tradeName: 'Menuiserie Lagune' })
    await aPurchaseOf(300_00, activity.id, '2026-03-12')
    const queue = await client.get('/activites?vue=regarder&q=lagune').loginAs(await anAccountant())
    const own = await client.get('/activites').loginAs(user).redirects(0)

    queue.assertStatus(200)
    queue.assertTextIncludes('Menuiserie Lagune')
    queue.assertTextIncludes('Oumar Sy-Delattre')
    queue.assertTextIncludes('−300,00')
    assert.equal(own.header('location'), `/activites/${activity.code}`)
  })

  test('an account reads from turnover to cash, each figure leads to its entries', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    await aSaleOf(3_200_00, activity.id, '2026-03-10')
    await aPurchaseOf(1_216_00, activity.id, '2026-03-12')
    const page = await client.get(`/activites/${activity.code}?du=2026-03&au=2026-03`).loginAs(user)
    const entries = await client.get(`/activites/${activity.code}/ecritures?compte=70&du=2026-03&au=2026-03`).loginAs(user)

    page.assertStatus(200)
    for (const text of ['Marge brute', '1 984,00', 'Solde du compte d’activité', 'Trésorerie disponible']) {
      page.assertTextIncludes(text.replace('1 984', '1\u202F984'))
    }
    page.assertTextIncludes(`/activites/${activity.code}/ecritures?compte=70&amp;du=2026-03&amp;au=2026-03&amp;sauf=AN`)
    entries.assertTextIncludes('706000')
    assert.notInclude(entries.text(), '601000')
  })

  test('a figure leads to its entries, an entry to its record and its paper, each to whoever may read it', async ({ client, assert }) => {
    const { claim, user, activity } = await aClaim()
    const meal = await addExpense(claim, aMeal())
    await keepReceipt(meal, { bytes: Buffer.from('%PDF-1.4 addition'), fileName: 'addition.pdf', mediaType: 'application/pdf' })
    await approveClaim(await submitClaim(claim, '2026-03-17', user), '2026-03-18', null)
    const bought = await aSupplierInvoice(activity.id)
    await keepBill(bought, { bytes: Buffer.from('%PDF-1.4 farine'), fileName: 'farine.pdf', mediaType: 'application/pdf' })
    const maud = await anAccountant()

    const account = await client.get(`/activites/${activity.code}?du=2026-03&au=2026-03`).loginAs(user)
    const figure = account
      .text()
      .match(/href="([^"]*ecritures\?compte=601[^"]*)"/)![1]
      .replaceAll('&amp;', '&')
    const entries = await client.get(figure).loginAs(user)
    entries.assertTextIncludes(`/achats/${bought.id}`)
    entries.assertTextIncludes('farine.pdf')
    const paper = entries.text().match(/href="(\/documents\/\d+)"/)![1]
    ;(await client.get(paper).loginAs(user)).assertStatus(200)
    ;(await client.get(paper).loginAs((await anEntrepreneur()).user)).assertStatus(404)

    const costs = await client.get(`/activites/${activity.code}/ecritures?compte=625&du=2026-03&au=2026-03`)
    assert.notInclude(costs.text(), 'addition.pdf', 'nobody signed in')
    ;(await client.get(`/activites/${activity.code}/ecritures?compte=625&du=2026-03&au=2026-03`).loginAs(user)).assertTextIncludes(
      'addition.pdf'
    )
    const { id } = await db.from('entries').where('source', `expense_claim:${claim.id}`).firstOrFail()
    const told = await client.get(`/livres/ecritures/${id}`).loginAs(maud)
    for (const words of ['Note de dépenses', `/depenses/${claim.id}`, 'addition.pdf']) told.assertTextIncludes(words)
  })

  test('a stranger’s activity does not exist', async ({ client }) => {
    const activity = await anActivity({ tradeName: 'Secrète' })
    const { user } = await anEntrepreneur()
    const pages = ['', '/ecritures', '/contribution', '/bilan'].map((page) => `/activites/${activity.code}${page}`)

    for (const page of pages) {
      for (const stranger of [user, await anAdvisor()]) (await client.get(page).loginAs(stranger)).assertStatus(404)
      ;(await client.get(page).loginAs(await aUser('funder'))).assertStatus(403)
    }
  })

  test('the contribution explains each month', async ({ client }) => {
    const { user, activity } = await anEntrepreneur()
    await aContributionPlan()
    await aSaleOf(1_000_00, activity.id, '2026-03-10')
    await postContributions('2026-03', new Map([[activity.id, [inCesa()]]]), '2026-03-31', null)
    const page = await client.get(`/activites/${activity.code}/contribution?annee=2026`).loginAs(user)

    page.assertStatus(200)
    page.assertTextIncludes('Barème des Pirogues')
    page.assertTextIncludes('120,00')
    ;(await client.get(`/activites/${activity.code}/contribution?annee=2025`).loginAs(user)).assertTextIncludes(
      'Aucune contribution en 2025'
    )
  })

  test('a balance sheet opens on its entries, that of shared services only shows its figures', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    await aSaleOf(1_000_00, activity.id, '2026-03-10')
    await aPurchaseOf(400_00, await sharedServicesId(), '2026-03-10', '613000')
    const own = await client.get(`/activites/${activity.code}/bilan?du=2026-01&au=2026-03`).loginAs(user)
    const shared = await client.get('/services-mutualises?du=2026-01&au=2026-12').loginAs(user)

    own.assertTextIncludes('Total de l’actif')
    own.assertTextIncludes(`/activites/${activity.code}/ecritures?du=2026-01&amp;au=2026-03&amp;compte=41,49`)
    shared.assertTextIncludes('Services extérieurs')
    shared.assertTextIncludes('−400,00')
    assert.notInclude(shared.text(), '/ecritures')
    ;(await client.get('/services-mutualises').loginAs(await anAccountant())).assertTextIncludes('/activites/A00/ecritures')
  })

  test('the accountant publishes the accounts of a month and reads the log', async ({ client, assert }) => {
    const fake = SendStatementsJob.dispatch
    const asked: unknown[] = []
    SendStatementsJob.dispatch = ((payload: unknown) => asked.push(payload)) as never
    const { user, activity } = await anEntrepreneur()
    const maud = await anAccountant()
    const publish = (period: string) => client.post('/etats-des-comptes').loginAs(maud).withCsrfToken().redirects(0).form({ period })
    await publish('2026-10')
    const again = await publish('2026-10')
    SendStatementsJob.dispatch = fake

    const log = await client.get('/etats-des-comptes?mois=2026-10').loginAs(maud)
    log.assertTextIncludes(activity.tradeName)
    log.assertTextIncludes('En attente')
    assert.deepEqual(asked, [{ period: '2026-10' }])
    assert.match(JSON.stringify(again.flashMessages()), /déjà publiés/)
    ;(await client.get('/').loginAs(user)).assertTextIncludes('Lire le compte')
    await client.get(`/activites/${activity.code}`).loginAs(user)
    assert.notInclude((await client.get('/').loginAs(user)).text(), 'Lire le compte')
  })

  test('the direction writes a new plan for months to come, everybody reads it', async ({ client, assert }) => {
    await aContributionPlan()
    const odile = await aUser('director')
    const form = {
      'name': 'Barème 2027',
      'validFrom': '2027-01-01',
      'base': 'gross_margin',
      'deductions': ['materials', 'travel'],
      'per': 'fiscal_year',
      'mode': 'flat',
      'tiers[0][aboveCents]': '0',
      'tiers[0][rateBps]': '11,5',
      'floorCapeCents': '20',
      'floorCesaCents': '45',
      'fixedFeeCents': '0',
      'yearlyCapCents': '6500',
      'internalRateBps': '5',
      'supplements[0][label]': 'Accidents du travail',
      'supplements[0][owedBy]': 'unpaid',
      'supplements[0][amountCents]': '3',
      'supplements[0][rateBps]': '',
      'supplements[1][label]': '',
      'supplements[1][owedBy]': 'everybody',
      'floorLaterCents': '60',
      'floorLaterAfterMonths': '12',
      'yearlyCapMemberCents': '6000',
    }
    ;(await client.get('/contribution/nouveau').loginAs(odile)).assertTextIncludes('Barème des Pirogues')
    const adopt = (validFrom: string) =>
      client
        .post('/contribution')
        .loginAs(odile)
        .withCsrfToken()
        .redirects(0)
        .form({ ...form, validFrom })
    await adopt('2027-01-01')
    const refused = await adopt('2027-02-15')
    const { user } = await anEntrepreneur()
    const page = await client.get('/contribution').loginAs(user)

    for (const words of [
      'Barème 2027',
      '11,5',
      'à venir',
      'déplacements et missions',
      'Accidents du travail',
      'après 12 mois',
      'entre sociétaires',
    ])
      page.assertTextIncludes(words)
    assert.match(JSON.stringify(refused.flashMessages()), /premier jour d’un mois/)
    ;(await client.get('/contribution/nouveau').loginAs(user)).assertStatus(403)
  })

  test('the direction spares an activity, which reads why', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const odile = await aUser('director')
    const spare = (form: Record<string, string>) =>
      client.post(`/activites/${activity.code}/exonerations`).loginAs(odile).withCsrfToken().redirects(0).form(form)
    const form = { covers: 'whole', fromPeriod: '2026-12', untilPeriod: '2027-03', reason: 'Congé de maternité' }
    const refused = await spare({ ...form, untilPeriod: '2026-11' })
    await spare(form)
    const page = await client.get(`/activites/${activity.code}/contribution`).loginAs(user)

    assert.match(JSON.stringify(refused.flashMessages()), /après son premier mois/)
    page.assertTextIncludes('Congé de maternité')
    assert.notInclude(page.text(), 'Accorder l’exonération')
    const [{ id }] = await db.from('contribution_exemptions').where('activity_id', activity.id)
    const end = `/activites/${activity.code}/exonerations/${id}/fin`
    await client.post(end).loginAs(odile).withCsrfToken().form({ untilPeriod: '2027-01' })
    ;(await client.get(`/activites/${activity.code}/contribution`).loginAs(odile)).assertTextIncludes('janvier')
  })

  test('a record keeper opens an activity and changes it', async ({ client, assert }) => {
    const rachid = await aPayrollOfficer()
    const [kadi, paul] = [
      await aPerson({ firstName: 'Kadi', lastName: 'Sissoko' }),
      await aPerson({ firstName: 'Paul', lastName: 'Renaud-Dia' }),
    ]
    ;(await client.get('/activites/nouvelle').loginAs(rachid)).assertTextIncludes('Sissoko Kadi')
    const form = { tradeName: 'Griot & Plume', trade: 'Récits, édition', openedOn: '2026-01-01', code: 'Z12' }
    const members = {
      'members[0][personId]': kadi.id,
      'members[0][shareBps]': '60',
      'members[1][personId]': paul.id,
      'members[1][shareBps]': '40',
    }
    const opened = await client
      .post('/activites')
      .loginAs(rachid)
      .withCsrfToken()
      .redirects(0)
      .form({ ...form, ...members })
    const activity = await Activity.findByOrFail('code', 'Z12')

    assert.equal(opened.header('location'), '/activites/Z12')
    assert.deepEqual(
      (await membersOn(activity.id, '2026-01-01')).map((one) => one.shareBps),
      [6_000, 4_000]
    )
    ;(await client.get('/activites/Z12/modification').loginAs(rachid)).assertTextIncludes('Griot &amp; Plume')
    await client
      .put('/activites/Z12')
      .loginAs(rachid)
      .withCsrfToken()
      .form({ ...form, tradeName: 'Griot et Plume' })
    const halves = { ...members, 'members[0][shareBps]': '50', 'members[1][shareBps]': '50', 'from': '2027-01-01' }
    await client.post('/activites/Z12/parts').loginAs(rachid).withCsrfToken().form(halves)

    await activity.refresh()
    assert.equal(activity.tradeName, 'Griot et Plume')
    assert.deepEqual(
      (await membersOn(activity.id, '2027-01-01')).map((one) => one.shareBps),
      [5_000, 5_000]
    )
  })

  test('shares that are not whole are refused, and what was typed is kept', async ({ client, assert }) => {
    const [rachid, kadi] = [await aPayrollOfficer(), await aPerson()]
    const form = {
      'tradeName': 'Griot & Plume',
      'trade': 'Récits',
      'openedOn': '2026-01-01',
      'code': 'Z13',
      'members[0][personId]': kadi.id,
      'members[0][shareBps]': '60',
    }
    const refused = await client
      .post('/activites')
      .loginAs(rachid)
      .withCsrfToken()
      .redirects(0)
      .header('referer', '/activites/nouvelle')
      .form(form)

    assert.match(JSON.stringify(refused.flashMessages()), /font 60.%/)
    assert.isNull(await Activity.findBy('code', 'Z13'))
  })

  test('an activity that still holds something does not close', async ({ client, assert }) => {
    const [activity, odile] = [await anActivity(), await aUser('director')]
    await aPurchaseOf(100_00, activity.id, '2026-03-01')
    const close = () =>
      client.post(`/activites/${activity.code}/cloture`).loginAs(odile).withCsrfToken().redirects(0).form({ closedOn: '2026-11-30' })
    const refused = await close()
    await aPurchaseOf(-100_00, activity.id, '2026-03-01')
    await close()

    assert.match(JSON.stringify(refused.flashMessages()), /512000/)
    await activity.refresh()
    assert.equal(activity.closedOn, '2026-11-30')
  })
})

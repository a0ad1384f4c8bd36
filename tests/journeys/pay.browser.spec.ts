import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { planExit } from '#exits/plan/plan_exit'
import { openItems } from '#ledger/open_items'
import { carryOutPayRun } from '#payroll/pay_runs/carry_out_pay_run'
import PayRun from '#payroll/pay_runs/pay_run'
import { aLeavingEmployee, LAST_DAY, aHouseToLeave } from '#tests/exits/support/leaving'
import { aPayHouse, earned, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { at, isFitForAll, sitsDown } from '#tests/support/browsing'
import { aHouse } from '#tests/support/house'
import { aCesa, anEntrepreneur } from '#tests/support/people'

const TODAY = '2026-11-23'

test.group('A month of pay, seen by each of those who touch it', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const paperOf = async (page: Page) => {
    const paper = await page.request.get(at((await page.locator('iframe').getAttribute('src'))!.split('#')[0]))
    return { type: paper.headers()['content-type'], starts: (await paper.body()).subarray(0, 5).toString() }
  }
  const PDF = { type: 'application/pdf', starts: '%PDF-' }

  test('Rachid prepares and cannot approve, Odile approves and seals, Aïssata reads her bulletin', async ({ browser, assert }) => {
    await aPayHouse()
    const people = await twoPeople()
    const { user, person, activity } = await anEntrepreneur()
    const contract = await aCesa({ personId: person.id, activityId: activity.id })
    await earned(activity.id, 30_000_00)
    await payMonth('2026-10', people)
    await aHouse({ pinnedOn: TODAY })

    const rachid = await sitsDown(browser, people.rachid)
    await rachid.getByRole('link', { name: 'Paie', exact: true }).first().click()
    await rachid.getByRole('button', { name: 'Préparer la paie' }).click()
    await rachid.getByRole('dialog').getByLabel('Mois').fill('2026-11')
    await rachid.getByRole('dialog').getByRole('button', { name: 'Calculer les bulletins' }).click()
    await rachid.getByRole('heading', { name: 'Paie de novembre 2026' }).waitFor()
    assert.include(await rachid.locator('main').innerText(), 'À approuver par une autre personne')
    assert.equal(await rachid.getByRole('button', { name: 'Approuver et sceller' }).count(), 0)
    await isFitForAll(rachid, assert)

    const odile = await sitsDown(browser, people.odile)
    await odile.getByRole('link', { name: 'Approuver la paie de novembre 2026' }).click()
    await isFitForAll(odile, assert)
    await odile.getByRole('button', { name: 'Approuver et sceller' }).click()
    assert.match(await odile.getByRole('dialog').innerText(), /1\u202f\d{3},\d\d\u00a0€/)
    await odile.getByRole('dialog').getByRole('button', { name: 'Approuver et sceller' }).click()
    await odile.getByText('approuvée, les bulletins se scellent').waitFor()
    const run = await PayRun.findByOrFail('period', '2026-11')
    await carryOutPayRun(run.id, TODAY, people.odile)
    await odile.goto(at(`/paie/lots/${run.id}`))
    await odile.getByText('P2026-0002').waitFor()
    await odile.getByRole('link', { name: /Diarra/ }).click()
    await isFitForAll(odile, assert)
    assert.deepEqual(await paperOf(odile), PDF)

    const payslip = await payslipOf(contract.id, '2026-11')
    const owed = await openItems({ accounts: ['421000'], source: `payslip:${payslip.id}` })
    assert.deepEqual(
      owed.map(({ openCents }) => openCents),
      [-payslip.netPaidCents]
    )

    const aissata = await sitsDown(browser, user)
    await aissata.getByRole('link', { name: 'Mes bulletins' }).first().click()
    await isFitForAll(aissata, assert)
    await aissata
      .getByRole('link', { name: /novembre 2026/ })
      .first()
      .click()
    await aissata.getByRole('heading', { name: 'Bulletin de novembre 2026' }).waitFor()
    await isFitForAll(aissata, assert)
    assert.deepEqual(await paperOf(aissata), PDF)
    for (const page of [rachid, odile, aissata]) await page.context().close()
  }).timeout(60_000)

  test('Fatoumata asks what she can pay herself, from what she would like to receive', async ({ browser, assert }) => {
    await aPayHouse()
    const { user, person, activity } = await anEntrepreneur({ firstName: 'Fatoumata', lastName: 'Traoré-Lemoine' })
    await aCesa({ personId: person.id, activityId: activity.id })
    await earned(activity.id, 30_000_00)
    await aHouse({ pinnedOn: TODAY })

    const fatoumata = await sitsDown(browser, user)
    await fatoumata.getByRole('link', { name: 'Simulateur' }).first().click()
    await isFitForAll(fatoumata, assert)
    await fatoumata.getByLabel('d’un net voulu, avant impôt').check()
    await fatoumata.getByLabel('Montant voulu par mois').fill('2000')
    await fatoumata.getByRole('button', { name: 'Calculer' }).click()
    await fatoumata.waitForURL(/montant=/)
    assert.match(await fatoumata.locator('main').innerText(), /Net avant impôt\s+2\u202f000,00/)
    await isFitForAll(fatoumata, assert)
    await fatoumata.context().close()
  }).timeout(60_000)

  test('Odile opens the report of somebody who leaves', async ({ browser, assert }) => {
    const { rachid, odile } = await aHouseToLeave()
    await aHouse({ pinnedOn: LAST_DAY })
    const contract = await aLeavingEmployee()
    const plan = await planExit(
      { contract, kind: 'employment', vehicle: 'resignation', decidedOn: '2026-02-02', lastDayOn: LAST_DAY },
      rachid
    )

    const page = await sitsDown(browser, odile)
    await page
      .getByRole('link', { name: /Sortie d/ })
      .first()
      .click()
    await page.waitForURL(new RegExp(`/sorties/${plan.id}$`))
    await isFitForAll(page, assert)
    assert.deepEqual(await paperOf(page), PDF)
    await page.context().close()
  }).timeout(60_000)
})

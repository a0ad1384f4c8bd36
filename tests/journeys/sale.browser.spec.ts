import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { openItems } from '#ledger/open_items'
import Invoice from '#sales/invoices/invoice'
import { aCustomer } from '#tests/sales/support'
import { at, isFitForAll, sitsDown } from '#tests/support/browsing'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('A sale, from the first line to the last euro', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('Aïssata writes it, Maud issues it, the customer pays in two times', async ({ browser, assert }) => {
    const { user, activity } = await anEntrepreneur()
    await aCustomer(activity)

    const aissata = await sitsDown(browser, user)
    await aissata.getByRole('link', { name: 'Écrire une facture' }).click()
    await aissata.waitForSelector('html.scripted')
    await isFitForAll(aissata, assert)
    await aissata.getByLabel('Client', { exact: true }).selectOption({ index: 1 })
    await aissata.getByLabel('Objet').fill('Buffet du 12 décembre')
    const field = (label: string, rank: number) => aissata.getByLabel(label, { exact: true }).nth(rank)
    await field('Désignation', 0).fill('Buffet de 60 couverts')
    await field('Prix HT', 0).fill('1000')
    await field('TVA', 0).selectOption({ label: '10\u00a0%' })
    await aissata.getByRole('button', { name: 'Ajouter une ligne' }).click()
    await field('Désignation', 1).fill('Service en salle')
    await field('Prix HT', 1).fill('500')
    assert.include((await aissata.locator('.totals').innerText()).replace(/\s+/g, ' '), 'Total TTC 1 700,00 €')
    await aissata.getByRole('button', { name: 'Garder le brouillon' }).click()
    await aissata.waitForURL(/\/ventes\/\d+$/)
    await aissata.getByRole('button', { name: 'Soumettre la facture' }).click()
    const asked = await aissata.getByRole('dialog').innerText()
    assert.include(asked, '1\u202f700,00\u00a0€')
    assert.include(asked, 'Éditions de l’Estran')
    await aissata.getByRole('dialog').getByRole('button', { name: 'Soumettre la facture' }).click()
    await aissata.getByText('à émettre').first().waitFor()

    const maud = await sitsDown(browser, await anAccountant())
    await isFitForAll(maud, assert)
    await maud.getByRole('link', { name: /Émettre 1\sfacture/ }).click()
    await isFitForAll(maud, assert)
    await maud.getByRole('link', { name: 'Buffet du 12 décembre' }).click()
    await maud.getByRole('button', { name: 'Émettre la facture' }).click()
    await maud.getByRole('dialog').getByRole('button', { name: 'Émettre la facture' }).click()
    await maud.getByRole('heading', { name: 'Facture F2026-0001' }).waitFor()
    const invoice = await Invoice.findByOrFail('number', 'F2026-0001')
    const paper = await maud.request.get(at((await maud.locator('iframe').getAttribute('src'))!))
    assert.equal(paper.headers()['content-type'], 'application/pdf')

    const receives = async (says: string, typed?: string) => {
      await maud.getByRole('button', { name: 'Encaisser' }).click()
      if (typed) await maud.getByRole('dialog').getByLabel('Montant reçu').fill(typed)
      await maud.getByRole('dialog').getByRole('button', { name: 'Noter le paiement' }).click()
      await maud.getByText(says).waitFor()
    }
    const owed = async () => (await openItems({ accounts: ['411000'], source: `invoice:${invoice.id}` })).map(({ openCents }) => openCents)
    await receives('réglée en partie', '700')
    assert.deepEqual(await owed(), [1_000_00])
    await isFitForAll(maud, assert)
    await receives('pour Éditions de l’Estran, réglée.')
    assert.deepEqual(await owed(), [])

    await aissata.reload()
    assert.match(await aissata.locator('main').innerText(), /réglée\./)
    await isFitForAll(aissata, assert)
    for (const page of [aissata, maud]) await page.context().close()
  }).timeout(60_000)
})

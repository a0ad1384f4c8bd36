import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { Page } from 'playwright'
import type User from '#identity/user'
import Invoice from '#sales/invoices/invoice'
import { submitInvoice } from '#sales/invoices/submit_invoice'
import { aCustomer, aDraft, anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant, PASSWORD } from '#tests/support/users'

const at = (path: string) => `http://${process.env.HOST}:${process.env.PORT}${path}`

async function signIn(page: Page, user: User) {
  await page.goto(at('/connexion'))
  await page.getByLabel('Adresse électronique').fill(user.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL((url) => url.pathname !== '/connexion')
}

test.group('Writing an invoice in a browser', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('adds up while one types, as the server will; the PDF opens beside, then the draft is kept', async ({ browser, assert }) => {
    const { user, activity } = await anEntrepreneur()
    await aCustomer(activity)
    const context = await browser.newContext()
    const page = await context.newPage()
    await signIn(page, user)
    await page.goto(at('/ventes/nouvelle'))
    await page.waitForSelector('html.scripted')
    await page.getByLabel('Client', { exact: true }).selectOption({ index: 1 })
    await page.getByLabel('Objet').fill('Buffet du 12 décembre')
    const line = (name: string, rank: number) => page.getByLabel(name, { exact: true }).nth(rank)
    await line('Désignation', 0).fill('Buffet froid')
    await line('Quantité', 0).fill('2,5')
    await line('Prix HT', 0).fill('33,33')
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click()
    await line('Désignation', 1).fill('Formation')
    await line('Prix HT', 1).fill('100')
    await line('TVA', 1).selectOption('training')

    const totals = page.locator('.totals')
    assert.equal((await totals.innerText()).replace(/\s+/g, ' '), 'Total HT 183,33 € TVA 16,67 € Total TTC 200,00 €')
    const [preview] = await Promise.all([
      context.waitForEvent('response', (response) => response.url().endsWith('/ventes/apercu')),
      page.getByRole('button', { name: 'Voir le PDF' }).click(),
    ])
    assert.equal(preview.headers()['content-type'], 'application/pdf')
    await page.getByRole('button', { name: 'Garder le brouillon' }).click()
    await page.waitForURL(/\/ventes\/\d+$/)

    const invoice = await Invoice.findByOrFail('title', 'Buffet du 12 décembre')
    assert.deepEqual([invoice.netCents, invoice.vatCents, invoice.totalCents], [183_33, 16_67, 200_00])
    await context.close()
  })

  test('the document stands beside, and is drawn again while one types; it says what it waits for', async ({ browser, assert }) => {
    const { user, activity } = await anEntrepreneur()
    await aCustomer(activity)
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    await signIn(page, user)
    await page.goto(at('/ventes/nouvelle'))
    const beside = page.getByRole('complementary', { name: 'Aperçu de la facture' })
    await beside.getByText('L’aperçu attend un client, un objet et une ligne avec son prix.').waitFor()

    const drawn = () =>
      page.waitForResponse(
        (response) => response.url().endsWith('/ventes/apercu') && response.headers()['content-type'] === 'application/pdf'
      )
    await page.getByLabel('Client', { exact: true }).selectOption({ index: 1 })
    await page.getByLabel('Objet').fill('Buffet du 12 décembre')
    await page.getByLabel('Désignation', { exact: true }).fill('Buffet froid')
    const [first] = await Promise.all([drawn(), page.getByLabel('Prix HT', { exact: true }).fill('100')])
    assert.equal(first.status(), 200)
    const [again] = await Promise.all([drawn(), page.getByLabel('Prix HT', { exact: true }).fill('120')])
    assert.include(again.request().postData(), 'unitPrice%5D=120')
    await page.waitForFunction(`document.querySelectorAll('.live iframe').length === 1`)
    if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT, fullPage: true })

    await page.setViewportSize({ width: 390, height: 800 })
    assert.isFalse(await beside.isVisible())
    assert.isTrue(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'))
    assert.isNull(await Invoice.findBy('title', 'Buffet du 12 décembre'))
    await context.close()
  })

  test('a refusal is shown in the dialog that asked, and several are issued in three clicks', async ({ browser, assert }) => {
    const { user, activity } = await anEntrepreneur()
    await anIssuedInvoice({ activity }, '2026-11-20')
    const drafts = [await aDraft({ activity, title: 'Un' }), await aDraft({ activity, title: 'Deux' })]
    for (const draft of drafts) await submitInvoice(draft, '2026-11-21', user)
    const context = await browser.newContext()
    const page = await context.newPage()
    await signIn(page, await anAccountant())

    await page.goto(at(`/ventes/${drafts[0].id}`))
    await page.getByRole('button', { name: 'Émettre la facture' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Date de la facture').fill('2026-11-19')
    await dialog.getByRole('button', { name: 'Émettre la facture' }).click()
    await page.getByText('les numéros suivent les dates').waitFor()
    assert.isTrue(await page.getByRole('dialog').isVisible())

    await page.goto(at('/ventes'))
    await page.getByRole('checkbox').first().check()
    assert.include(await page.locator('.bulk').innerText(), '2 factures, 2\u202f400,00\u00a0€')
    await page.getByRole('button', { name: 'Émettre les factures cochées' }).click()
    await page.getByText('2 factures émises.').waitFor()
    await context.close()
  })
})

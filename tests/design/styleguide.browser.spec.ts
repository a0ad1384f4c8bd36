import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import type { Page } from 'playwright'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PAGES = ['', '/accueil', '/file', '/fiche', '/saisie', '/seule', '/erreur/server_error']
const at = (path: string) => `http://${process.env.HOST}:${process.env.PORT}/styleguide${path}`

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as any
  return violations.map(({ id, nodes }: any) => `${id}: ${nodes.map((node: any) => node.target).join(', ')}`)
}

test.group('Styleguide', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1280]) {
      test(`has nothing that axe refuses, ${colorScheme}, ${width} px`, async ({ assert, browser }) => {
        const context = await browser.newContext({
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true,
        })
        const page = await context.newPage()
        for (const path of PAGES) {
          await page.goto(at(path))
          assert.deepEqual(await violationsOn(page), [], `/styleguide${path}`)
        }
        await context.close()
      })
    }
  }

  test('never scrolls sideways on the smallest phone', async ({ assert, browser }) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } })
    const page = await context.newPage()
    for (const path of PAGES) {
      await page.goto(at(path))
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320, `/styleguide${path}`)
    }
    await context.close()
  })

  test('goes anywhere from Ctrl K, by the beginning of a word and without accents', async ({ assert, visit }) => {
    const page = await visit('/styleguide/file')
    await page.waitForSelector('html.scripted')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('depen')
    await page.waitForSelector('#palette-list [data-href]:visible')

    assert.isTrue(await page.isVisible('#palette'))
    assert.deepEqual(await page.locator('#palette-list li:visible').allInnerTexts(), ['Notes de dépenses\nAller'])
    await page.keyboard.press('Escape')
    assert.isFalse(await page.isVisible('#palette'))
  })

  test('walks rows with j and k, ticks with x, and sums what is ticked', async ({ assert, visit }) => {
    const page = await visit('/styleguide/file')
    await page.waitForSelector('html.scripted')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'F2026-0402')
    await page.keyboard.press('x')
    assert.equal(await page.innerText('[data-bulk-target=says]'), '3 factures, 9\u202F912,00\u00A0€')
  })

  test('adds lines up while one types, and finds them again after the tab was lost', async ({ assert, visit }) => {
    const page = await visit('/styleguide/saisie')
    await page.waitForSelector('html.scripted')
    await page.click('text=Ajouter une ligne')
    await page.keyboard.type('Service en salle')
    await page.fill('#f-lines-2-price', '1250')
    await page.press('#f-lines-2-price', 'Tab')
    assert.equal(await page.inputValue('#f-lines-2-price'), '1\u202F250,00')
    assert.equal(await page.innerText('[data-lines-target=gross]'), '2\u202F443,60\u00A0€')

    await page.waitForSelector('text=Brouillon gardé')
    await page.reload()
    await page.waitForSelector('text=retrouvée')
    assert.equal(await page.inputValue('#f-lines-2-label'), 'Service en salle')
    assert.equal(await page.innerText('[data-lines-target=gross]'), '2\u202F443,60\u00A0€')
  })

  test('follows long work and goes on when it is done', async ({ assert, visit }) => {
    const page = await visit('/styleguide/attente')
    await page.waitForURL('**/styleguide/file')
    assert.equal(await page.innerText('h1'), 'Factures')
  })

  test('leaves no draft to the next person at this screen', async ({ assert, visit }) => {
    const page = await visit('/styleguide/saisie')
    await page.fill('#f-notes', 'Sonner deux fois')
    await page.waitForSelector('text=Brouillon gardé')
    assert.include(await page.evaluate('Object.values(localStorage).join()'), 'Sonner deux fois')
    await page.click('summary:has-text("Maud")')
    await page.click('text=Se déconnecter')
    await page.waitForLoadState()
    assert.equal(await page.evaluate('localStorage.length'), 0)
  })

  test('obeys the security policy of the house: no script or style of its own', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    for (const path of PAGES) await page.goto(at(path))
    // The workshop's own reloading socket is refused too, as it should be; a built house has none.
    assert.deepEqual(
      complaints.filter((words) => !words.includes('ws://')),
      []
    )
  })
})

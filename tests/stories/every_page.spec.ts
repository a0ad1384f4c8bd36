import testUtils from '@adonisjs/core/services/test_utils'
import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { at, faultsOf } from '#tests/support/browsing'
import { launchChromium, noBrowser } from '#tests/support/chromium'
import { theStory } from '#tests/support/story'

/** One person for each way of looking at the house; what one has seen is not looked at again through another. */
const PEOPLE = ['Odile Marchebois', 'Maud Kerguelen', 'Rachid Olivry', 'Thierno Vaugelas', 'Aïssata Diarra-Fontenel', 'Mariama Bâ-Quentin']

const isMysql = () => process.env.DB_CONNECTION === 'mysql'

/** Who is let into the year of « Les Pirogues » and follows every link finds a page fit to read, and no door that breaks. */
test.group('Every page of the story', (group) => {
  group.setup(async () => {
    await theStory()
    return testUtils.httpServer().start()
  })

  test('answers, satisfies axe by day and by night, and never scrolls sideways', async ({ assert }) => {
    const browser = await launchChromium()
    const seen = new Set<string>()
    const faults: string[] = []
    for (const name of PEOPLE) {
      const context = await browser.newContext({ bypassCSP: true, locale: 'fr-FR', reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(at('/connexion'))
      await page.getByRole('button', { name }).click()
      await page.waitForURL((url) => url.pathname !== '/connexion')

      const ways = ['/', ...(await linksOf(page))]
      for (const way of ways) {
        if (!isNew(way, seen)) continue
        const answer = await page.request.get(at(way))
        if (!answer.ok()) faults.push(`${way} answers ${answer.status()} to ${name}`)
        if (!answer.ok() || !answer.headers()['content-type'].startsWith('text/html')) continue
        await page.goto(at(way))
        faults.push(...(await faultsOf(page, 320)))
        ways.push(...(await linksOf(page)))
      }
      await context.close()
    }
    await browser.close()
    assert.deepEqual(faults, [])
    assert.isAbove(seen.size, 60)
  })
    .timeout(600_000)
    .skip(() => noBrowser() !== false || isMysql(), 'un navigateur, et SQLite\u00a0: les pages sont les mêmes sur MariaDB')
})

/** Addresses of the house that this page leads to. */
const linksOf = (page: Page) =>
  page.$$eval('a[href^="/"]', (links) =>
    links.map((link) => link.getAttribute('href')!.split('#')[0]).filter((href) => !href.startsWith('//'))
  )

/** One record stands for all of its kind; a tab or a filter is a page of its own. */
function isNew(way: string, seen: Set<string>): boolean {
  const { pathname, searchParams } = new URL(way, at('/'))
  const matched = router.match(pathname, 'GET', false)
  const key = `${matched?.route.pattern ?? pathname} ${searchParams.get('vue') ?? [...searchParams.keys()].join()}`
  return !seen.has(key) && Boolean(seen.add(key))
}

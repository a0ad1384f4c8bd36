import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import type { Assert } from '@japa/assert'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import type User from '#identity/user'
import { PASSWORD } from '#tests/support/users'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The colours have changed all the way. */
const SETTLED =
  'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))'

export const at = (path: string) => `http://${process.env.HOST}:${process.env.PORT}${path}`

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
export const DESK = { viewport: { width: 1280, height: 900 } }

/** Somebody at their own screen, signed in. */
export async function sitsDown(browser: Browser, user: User, screen: BrowserContextOptions = DESK): Promise<Page> {
  const context = await browser.newContext({ ...screen, bypassCSP: true, locale: 'fr-FR', reducedMotion: 'reduce' })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  await page.goto(at('/connexion'))
  await page.getByLabel('Adresse électronique').fill(user.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL((url) => url.pathname !== '/connexion')
  return page
}

/** What axe refuses on the page as it stands, one line for each rule. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[]
  }
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} (${failureSummary})`).join(', ')}`
  )
}

/** By how many pixels the page scrolls sideways at a width. */
export async function overflowAt(page: Page, width: number): Promise<number> {
  const before = page.viewportSize()!
  await page.setViewportSize({ ...before, width })
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  await page.setViewportSize(before)
  return beyond
}

/** What would stop somebody who reads this page by day or by night, at a desk or on a phone; one line for each. */
export async function faultsOf(page: Page, narrowest = 390): Promise<string[]> {
  const where = new URL(page.url()).pathname
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(SETTLED)
    faults.push(...(await violationsOn(page)).map((violation) => `${where}, ${colorScheme}: ${violation}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const beyond = await overflowAt(page, narrowest)
  return beyond > 0 ? [...faults, `${where} scrolls sideways by ${beyond} px at ${narrowest} px`] : faults
}

/** Whoever looks at this page, by day or by night, at a desk or on a phone, can read and use it. */
export async function isFitForAll(page: Page, assert: Assert) {
  assert.deepEqual(await faultsOf(page), [])
}

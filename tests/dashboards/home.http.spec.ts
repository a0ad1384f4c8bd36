import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { ROLE_NAMES } from '#identity/rights'
import { submitInvoice } from '#sales/invoices/submit_invoice'
import { aDraft } from '#tests/sales/support'
import { earned } from '#tests/payroll/support/pay_house'
import { aHouse } from '#tests/support/house'
import { anActivity, anEntrepreneur } from '#tests/support/people'
import { anAccountant, anAdvisor, aUser } from '#tests/support/users'

/** The addresses that a page offers to follow. */
const linksOf = (html: string) =>
  [...new Set([...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, path]) => path.replaceAll('&amp;', '&')))].filter(
    (path) => !path.startsWith('/assets') && !path.includes('favicon')
  )

test.group('The home page of each role', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  for (const role of ROLE_NAMES) {
    test(`every way it shows opens: ${role}`, async ({ client, assert }) => {
      const { user, activity } = await anEntrepreneur()
      const draft = await aDraft({ activity })
      await submitInvoice(draft, '2026-11-20', user)
      const reader = role === 'entrepreneur' ? user : await aUser(role)
      const home = await client.get('/').loginAs(reader)
      home.assertStatus(200)
      for (const path of linksOf(home.text())) {
        const page = await client.get(path).loginAs(reader)
        page.assertStatus(200)
        assert.notInclude(
          page.redirects().map((address) => new URL(address).pathname),
          '/',
          `${path} goes back home`
        )
      }
    })
  }

  test('the accountant is led to the very queue that waits', async ({ client }) => {
    const { user, activity } = await anEntrepreneur()
    await submitInvoice(await aDraft({ activity, title: 'Buffet du 12 décembre' }), '2026-11-20', user)
    const maud = await anAccountant()
    ;(await client.get('/').loginAs(maud)).assertTextIncludes('/ventes?vue=a-valider')
    ;(await client.get('/ventes?vue=a-valider').loginAs(maud)).assertTextIncludes('Buffet du 12 décembre')
  })

  test('an advisor sees the accounts they accompany, not those of the house', async ({ client, assert }) => {
    const thierno = await anAdvisor()
    const theirs = await anActivity({ advisorId: thierno.id })
    const other = await anActivity({ tradeName: 'Roue Libre' })
    await earned(theirs.id, 1_000_00)
    await earned(other.id, 7_000_00)
    const home = (await client.get('/').loginAs(thierno)).text()
    assert.include(home, '1\u202f000,00\u00a0€')
    assert.notInclude(home, '7\u202f000,00')
    assert.notInclude(home, '8\u202f000,00')
  })
})

import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { ROLE_NAMES, type Role } from '#identity/rights'
import type User from '#identity/user'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { declaredRoutes, isOpenTo, type DeclaredRoute } from '#tests/support/routes'
import { aUser } from '#tests/support/users'

/** What a page may answer to somebody it is declared open to: itself, another page, or that there is nothing there. */
const OPEN = [200, 302, 303, 404]

test.group('Every role before every route', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('every route says who may come', ({ assert }) => {
    const undeclared = declaredRoutes()
      .filter(({ access }) => access === 'undeclared')
      .map(nameOf)

    assert.deepEqual(undeclared, [])
    assert.isAbove(declaredRoutes().length, 20)
  })

  test('nobody signed out goes further than the door', async ({ client, assert }) => {
    const wrong: string[] = []
    for (const route of closedRoutes()) {
      const response = await send(client, route)
      if (response.header('location') !== '/connexion') wrong.push(`${nameOf(route)} → ${response.status()}`)
    }
    assert.deepEqual(wrong, [])
  })

  test('{$self} opens the pages of the role and no other')
    .with(ROLE_NAMES)
    .timeout(120_000)
    .run(async ({ client, assert }, role) => {
      const user = await holderOf(role)
      const wrong: string[] = []
      for (const route of closedRoutes().filter((one) => one.method === 'GET' && !speaksOfARecord(one))) {
        const status = (await send(client, route, user)).status()
        const fits = route.access === 'auth' ? status < 500 : isOpenTo(route, user) ? OPEN.includes(status) : status === 403
        if (!fits) wrong.push(`${nameOf(route)} → ${status}`)
      }
      assert.deepEqual(wrong, [])
    })

  test('{$self} sees nothing under an identifier that is not theirs')
    .with(ROLE_NAMES)
    .timeout(120_000)
    .run(async ({ client, assert }, role) => {
      const user = await holderOf(role)
      const wrong: string[] = []
      for (const route of closedRoutes().filter((one) => one.method === 'GET' && speaksOfARecord(one))) {
        const status = (await send(client, route, user)).status()
        const fits = isOpenTo(route, user) ? [302, 303, 403, 404].includes(status) : [403, 404].includes(status)
        if (!fits) wrong.push(`${nameOf(route)} → ${status}`)
      }
      assert.deepEqual(wrong, [])
    })

  test('{$self} does nothing that the role does not allow')
    .with(ROLE_NAMES)
    .timeout(120_000)
    .run(async ({ client, assert }, role) => {
      const user = await holderOf(role)
      const wrong: string[] = []
      for (const route of closedRoutes().filter((one) => one.method !== 'GET' && !isOpenTo(one, user))) {
        const status = (await send(client, route, user)).status()
        if (![403, 404].includes(status)) wrong.push(`${nameOf(route)} → ${status}`)
      }
      assert.deepEqual(wrong, [])
    })
})

/** An entrepreneur has a record and an activity; the other roles need nothing more than themselves. */
const holderOf = async (role: Role) => (role === 'entrepreneur' ? (await anEntrepreneur()).user : aUser(role))

const closedRoutes = () => declaredRoutes().filter(({ access }) => access === 'auth' || access === 'may')
const nameOf = ({ method, pattern }: DeclaredRoute) => `${method} ${pattern}`

/** No row has this identifier, and no person this name; an address of the calendar is everybody's. */
const STRANGER = '999999'
const STRANGERS: Record<string, string> = { code: 'Z99' }
const CALENDAR: Record<string, string> = { period: '2026-11', year: '2026' }
const speaksOfARecord = ({ params }: DeclaredRoute) => params.some((param) => !(param in CALENDAR))

function send(client: any, { method, pattern }: DeclaredRoute, user?: User) {
  const path = pattern.replace(/:(\w+)\??|\*/g, (_, param) => CALENDAR[param] ?? STRANGERS[param] ?? STRANGER)
  const request = client.request(path, method).redirects(0).header('accept', 'text/html')
  if (method !== 'GET') request.withCsrfToken().form({})
  return user ? request.loginAs(user) : request
}

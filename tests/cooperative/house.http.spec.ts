import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { aHouse } from '#tests/support/house'
import { aDirector, anAccountant } from '#tests/support/users'

const typed = {
  name: 'Les Pirogues',
  legalForm: 'SCOP SARL à capital variable',
  capitalCents: '26 500,00',
  siren: '000 000 018',
  siret: '000 000 018 00028',
  naf: '82.99Z',
  vatNumber: 'FR 66 000 000 018',
  rcsCity: 'Port-Essai',
  street: '12 quai des Pirogues',
  postcode: '99100',
  city: 'Port-Essai',
  email: 'contact@example.org',
  iban: 'FR14 2004 1010 0505 0001 3M02 606',
  bic: '',
  vatOn: 'receipts',
  headcountBand: '11_to_49',
  ca3Day: '21',
  expenseDeadlineDay: '18',
  lateClaims: 'postponed',
  payInputDay: '20',
  payDay: '28',
  paymentTermDays: '30',
  healthPremiumCents: '40',
}

test.group('The settings of the house', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const keep = (client: any, user: any, changes: object = {}) =>
    client
      .put('/reglages/cooperative')
      .redirects(0)
      .withCsrfToken()
      .loginAs(user)
      .form({ ...typed, ...changes })

  test('are read and kept by the direction', async ({ client, assert }) => {
    const [house, odile] = [await aHouse(), await aDirector()]
    ;(await client.get('/reglages/cooperative').loginAs(odile)).assertTextIncludes('00000001800028')

    const response = await keep(client, odile)

    response.assertFlashMissing('inputErrorsBag')
    await house.refresh()
    assert.deepInclude(house.serialize(), {
      capitalCents: 26_500_00,
      siren: '000000018',
      naf: '8299Z',
      ca3Day: 21,
      bic: null,
    })
    assert.equal(house.iban, 'FR1420041010050500013M02606')
  })

  test('refuse numbers that do not exist, beside their fields', async ({ client, assert }) => {
    const [house, odile] = [await aHouse(), await aDirector()]

    const response = await keep(client, odile, {
      siren: '000000019',
      iban: 'FR1420041010050500013M02607',
      payDay: '31',
    })

    assert.sameMembers(Object.keys(response.flashMessage('inputErrorsBag')), ['siren', 'iban', 'payDay'])
    await house.refresh()
    assert.equal(house.capitalCents, 24_000_00)
  })

  test('are closed to others', async ({ client, assert }) => {
    const house = await aHouse()

    ;(await keep(client, await anAccountant())).assertStatus(403)
    await house.refresh()
    assert.equal(house.capitalCents, 24_000_00)
  })
})

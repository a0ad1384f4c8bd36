import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import Cooperative from '#cooperative/cooperative'
import { describeHouse } from '#cooperative/describe_house'
import type { HouseFacts } from '#cooperative/house_facts'
import { HouseAlreadyOpen, openHouse } from '#cooperative/open_house'
import { NumbersDisagree } from '#cooperative/refuse_other_company'
import { today } from '#cooperative/today'
import { aHouse } from '#tests/support/house'
import { aDirector } from '#tests/support/users'

const facts: HouseFacts = {
  name: 'Les Pirogues',
  legalForm: 'SCOP SARL à capital variable',
  capitalCents: 24_000_00,
  siren: '000000018',
  siret: '00000001800028',
  naf: '8299Z',
  vatNumber: 'FR66000000018',
  rcsCity: 'Port-Essai',
  street: '12 quai des Pirogues',
  postcode: '99100',
  city: 'Port-Essai',
  email: 'contact@example.org',
  vatOn: 'receipts',
  headcountBand: '11_to_49',
  ca3Day: 21,
  expenseDeadlineDay: 18,
  lateClaims: 'postponed',
  payInputDay: 20,
  payDay: 28,
  paymentTermDays: 30,
  healthPremiumCents: 40_00,
}

test.group('The house', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await db.from('cooperatives').delete()))

  test('opens once', async ({ assert }) => {
    const house = await openHouse(facts)

    await house.refresh()
    assert.deepInclude(house.serialize(), { name: 'Les Pirogues', ca3Day: 21, isDemo: false })
    await assert.rejects(() => openHouse(facts), HouseAlreadyOpen as never)
  })

  test('says what it is from now on, and the trail says what changed, not what it holds', async ({ assert }) => {
    const [house, odile] = [await openHouse(facts), await aDirector()]

    await describeHouse(house, { ...facts, iban: 'FR1420041010050500013M02606', payDay: 27 }, odile)

    const kept = await db.from('cooperatives').firstOrFail()
    assert.notInclude(kept.iban, 'FR14')
    assert.equal((await Cooperative.current()).iban, 'FR1420041010050500013M02606')
    const { details } = await db.from('audit_events').where('action', 'house_described').firstOrFail()
    assert.include(JSON.parse(details).changed, 'iban payDay')
    assert.notInclude(details, 'FR14')
  })

  test('refuses the numbers of another company', async ({ assert }) => {
    const [house, odile] = [await openHouse(facts), await aDirector()]

    assert.throws(() => describeHouse(house, { ...facts, siret: '73282932000074' }, odile), NumbersDisagree as never)
    assert.throws(() => describeHouse(house, { ...facts, vatNumber: 'FR44732829320' }, odile), NumbersDisagree as never)
  })

  test('a demonstration lives on its day, a real house on the calendar’s', async ({ assert }) => {
    await aHouse({ pinnedOn: '2026-11-23' })
    assert.equal(await today(), '2026-11-23')

    await aHouse({ pinnedOn: null })
    assert.match(await today(), /^\d{4}-\d{2}-\d{2}$/)
  })
})

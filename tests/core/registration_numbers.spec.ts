import { test } from '@japa/runner'
import { frenchVatNumberIsValid, frenchVatNumberOf, sirenIsValid, siretIsValid } from '#core/registration_numbers'

test.group('Numbers of the register', () => {
  test('a SIREN passes Luhn over nine digits', ({ assert }) => {
    for (const siren of ['000000018', '000000026', '000000042', '732829320']) assert.isTrue(sirenIsValid(siren), siren)
    for (const siren of ['000000019', '73282932', '7328293200', '73282932O', '']) assert.isFalse(sirenIsValid(siren), siren)
  })

  test('a SIRET holds a SIREN and passes Luhn over fourteen digits', ({ assert }) => {
    for (const siret of ['00000001800028', '73282932000074']) assert.isTrue(siretIsValid(siret), siret)
    for (const siret of ['00000001800029', '00000001900010', '7328293200007']) assert.isFalse(siretIsValid(siret), siret)
  })

  test('an office of La Poste adds up its digits instead', ({ assert }) => {
    assert.isTrue(siretIsValid('35600000000048'))
    assert.isTrue(siretIsValid('35600000009075'))
    assert.isFalse(siretIsValid('35600000009074'))
  })

  test('a French VAT number has the key of its SIREN', ({ assert }) => {
    assert.equal(frenchVatNumberOf('732829320'), 'FR44732829320')
    assert.isTrue(frenchVatNumberIsValid('FR66000000018'))
    for (const number of ['FR67000000018', 'FR66000000019', 'BE66000000018', 'FR6600000001'])
      assert.isFalse(frenchVatNumberIsValid(number), number)
  })
})

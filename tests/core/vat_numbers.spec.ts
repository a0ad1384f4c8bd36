import { test } from '@japa/runner'
import { vatNumberIsValid } from '#core/vat_numbers'

test.group('A VAT number', () => {
  test('has its country’s shape, and its key where everybody knows the sum', ({ assert }) => {
    // Published examples of the tax offices themselves.
    for (const number of ['FR83404833048', 'BE0428759497', 'LU15027442', 'IT00743110157', 'PT501964843', 'PL8567346215', 'DE123456789', 'NL004495445B01'])
      assert.isTrue(vatNumberIsValid(number), number) // prettier-ignore
    for (const number of ['FR84404833048', 'BE0428759498', 'LU15027443', 'IT00743110158', 'PT501964842', 'PL8567346216', 'DE12345678', 'ES123', 'EU', '12345'])
      assert.isFalse(vatNumberIsValid(number), number) // prettier-ignore
  })

  test('from outside the Union is letters and digits', ({ assert }) => {
    assert.isTrue(vatNumberIsValid('CHE123456789'))
    assert.isFalse(vatNumberIsValid('CH E/1'))
  })
})

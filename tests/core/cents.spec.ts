import { test } from '@japa/runner'
import { formatCents, parseCents, plainCents } from '#core/cents'

test.group('Amounts, as one reads and types them', () => {
  test('are written as in French, and zero has no sign', ({ assert }) => {
    assert.equal(formatCents(1_234_56), '1\u202f234,56\u00a0€')
    assert.equal(plainCents(-1_50), '\u22121,50')
    assert.equal(plainCents(-0), '0,00')
  })

  test('are read back to the cent, or not at all', ({ assert }) => {
    assert.equal(parseCents('1\u202f234,56\u00a0€'), 1_234_56)
    assert.equal(parseCents('-12.5'), -12_50)
    assert.isNull(parseCents('12,345'))
    assert.isNull(parseCents('douze'))
  })
})

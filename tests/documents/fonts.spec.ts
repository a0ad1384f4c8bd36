import { test } from '@japa/runner'
import { drawable, runsOf, widthOf, wrap } from '#documents/drawing/fonts'

test.group('Fonts of the papers', () => {
  test('digits are all as wide, so that amounts line up', ({ assert }) => {
    for (const face of ['regular', 'semibold', 'bold'] as const) {
      const widths = new Set(Array.from('0123456789', (digit) => widthOf(digit, face, 10)))
      assert.equal(widths.size, 1)
    }
  })

  test('an amount is drawn with its narrow space, its minus and its euro sign', ({ assert }) => {
    assert.deepEqual(runsOf('−1\u202F234,56\u00A0€', 'semibold'), [{ font: 'semibold', text: '−1\u202F234,56\u00A0€' }])
  })

  test('names of everywhere are drawn, or their signs replaced, never lost', ({ assert }) => {
    assert.equal(drawable('Ŋɔ́ Ɓaldé Ωμέγα Дом №4 ▲'), 'Ŋɔ\u0301 Ɓaldé Ωμέγα Дом №4 ▲'.normalize('NFC'))
    assert.equal(drawable('Fanta 👩‍👩‍👧 漢字'), 'Fanta □ □□')
    assert.equal(drawable('a\u0007b\u200Bc\td'), 'abc d')
    assert.deepEqual(
      runsOf('A ☂ B', 'bold').map(({ font }) => font),
      ['bold', 'symbols', 'bold']
    )
  })

  test('a line breaks at spaces, never at a no-break one', ({ assert }) => {
    const lines = wrap('Part fixe de 1\u202F500,00\u00A0€ par mois', 60, 'regular', 10)
    assert.include(lines, '1\u202F500,00\u00A0€')
    assert.isTrue(lines.every((line) => widthOf(line, 'regular', 10) <= 60))
  })

  test('a word wider than the line is cut, at a slash when there is one', ({ assert }) => {
    assert.deepEqual(wrap('https://example.org/une/adresse', 90, 'regular', 10), ['https://example.', 'org/une/adresse'])
    assert.equal(wrap('A'.repeat(200), 90, 'regular', 10).join(''), 'A'.repeat(200))
  })
})

import { test } from '@japa/runner'
import { inFrenchTypography } from '#start/view/typography'

test.group('French typography', () => {
  test('marks never stand alone on a line, quotes hold their words, apostrophes are curled', ({ assert }) => {
    assert.equal(
      inFrenchTypography("<p>Reste : 12 % de l'acompte « Été », soit 4 € ; payer ?</p>"),
      '<p>Reste\u00A0: 12\u00A0% de l’acompte «\u00A0Été\u00A0», soit 4\u00A0€\u00A0; payer\u00A0?</p>'
    )
    assert.equal(inFrenchTypography('<p>d&#39;avril, d&#x27;août</p>'), '<p>d’avril, d’août</p>')
  })

  test('leaves attributes, typed words and scripts as they came', ({ assert }) => {
    const typed = `<input value="Livrer : l'aile B ?"><textarea>Note : l'aile B ?</textarea><script>a ? b : c</script>`
    assert.equal(inFrenchTypography(typed), typed)
  })
})

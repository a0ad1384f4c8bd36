import { test } from '@japa/runner'
import { contractPdf } from '#documents/contract_paper'
import { letterPdf } from '#documents/letter_paper'
import { reportPdf } from '#documents/report_paper'
import { aContract, anExitReport, aWorkCertificate } from '#tests/documents/writing_samples'
import { readPdf, textOf } from '#tests/support/pdf_reader'

test.group('Reports, contracts and letters', () => {
  test('a report says each of its sections, in order, and keeps a title with what it announces', ({ assert }) => {
    const pages = readPdf(reportPdf(anExitReport)).map((page) => page.map(({ text }) => text.trim()))
    const titles = anExitReport.sections.map(({ title }) => title)
    assert.deepEqual(
      pages.flat().filter((text) => titles.includes(text)),
      titles
    )
    const chartPage = pages.find((page) => page.includes('Historique d’activité'))!
    assert.include(chartPage, 'Facturé et encaissé, douze derniers mois')
  })

  test('a money cell is told to the cent, a share in percent, a day as a date, nothing as nothing', ({ assert }) => {
    const said = textOf(reportPdf(anExitReport))
    assert.include(said, '14 800,00')
    assert.include(said, '26,76 %')
    assert.include(said, '04/09/2023')
    assert.notMatch(said, /\bnull\b/)
  })

  test('a contract numbers its articles and ends with who signs', ({ assert }) => {
    const said = textOf(contractPdf(aContract)).replaceAll('\n', ' ')
    aContract.articles.forEach(({ title }, rank) => assert.match(said, new RegExp(`Article ${rank + 1} +${title}`)))
    assert.match(said, /Fait à Port-Essai, le 2 mars 2026.*Odile Marchebois.*Ibrahima Ndour-Castel/)
  })

  test('a paragraph longer than a page goes on over the next', ({ assert }) => {
    const text = 'Une phrase qui se répète pour remplir la page. '.repeat(200).trim()
    const pages = readPdf(letterPdf({ ...aWorkCertificate, blocks: [{ kind: 'text', text }] }))
    assert.isAbove(pages.length, 1)
    const said = pages
      .flat()
      .map((piece) => piece.text)
      .join('')
    assert.equal(said.match(/répète/g)!.length, 200)
  })
})

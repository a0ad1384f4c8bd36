import { test } from '@japa/runner'
import { payslipPdf } from '#documents/payslip_paper'
import { aPayslip, executiveRows, fullRows, monthRows } from '#tests/documents/payslip_samples'
import { readPdf, textOf } from '#tests/support/pdf_reader'

test.group('Payslip on paper', () => {
  test('says its rows in the order of the permanent model', ({ assert }) => {
    const said = textOf(payslipPdf(aPayslip()))
    const labels = [
      monthRows[0].label,
      'COTISATIONS ET CONTRIBUTIONS SOCIALES OBLIGATOIRES',
      ...monthRows.slice(1).map(({ label }) => label),
    ]
    let from = 0
    for (const label of labels) {
      const at = said.indexOf(label, from)
      assert.isAtLeast(at, 0, `« ${label} » after the ones before it`)
      from = at + label.length
    }
  })

  test('states the mentions of R3243-1 and R3243-5, and none of R3243-4', ({ assert }) => {
    const said = textOf(payslipPdf(aPayslip())).replace(/\s+/g, ' ')
    for (const mention of [
      'SIRET 000 000 018 00012',
      'NAF 7022Z',
      'Aïssata Diarra-Fontenel',
      'Entrepreneuse salariée associée, traiteur',
      'non-cadre',
      'du 01/11/2026 au 30/11/2026',
      'rémunération assise sur le chiffre d’affaires, C. trav. art. L7332-3',
      'Code du travail, congés art. L3141-1',
      'Payé le 30 novembre 2026',
      'sans limitation de durée',
      'www.service-public.fr',
      'taux personnalisé',
    ]) {
      assert.include(said, mention)
    }
    assert.notMatch(said, /grève|représentant|délégu/i)
  })

  test('makes both nets stand out by half again as large as the other rows', ({ assert }) => {
    const pieces = readPdf(payslipPdf(aPayslip())).flat()
    const size = (label: string) => pieces.find(({ text }) => text.trim() === label)!.size
    const row = size('Famille')
    assert.isAtLeast(size('MONTANT NET À PAYER AVANT IMPÔT SUR LE REVENU'), 1.5 * row)
    assert.isAtLeast(size('MONTANT NET À PAYER'), 1.5 * row)
    const largest = pieces.reduce((most, piece) => (piece.size > most.size ? piece : most))
    assert.include(['Bulletin de paie ', '1\u202F461,09\u00A0€'], largest.text)
  })

  test('stands on one page, and a rich month too', ({ assert }) => {
    assert.lengthOf(readPdf(payslipPdf(aPayslip())), 1)
    for (let elements = 1; elements <= 4; elements++) {
      for (let mentions = 0; mentions <= 2; mentions++) {
        const rich = aPayslip({
          rows: executiveRows,
          gross: Array.from({ length: elements }, (_, rank) => ({
            label: `Élément ${rank}`,
            cents: 500_00,
          })),
          mentions: Array.from({ length: mentions }, () => 'Régularisation d’octobre comprise.'),
        })
        assert.lengthOf(readPdf(payslipPdf(rich)), 1, `${elements} elements, ${mentions} mentions`)
      }
    }
  })

  test('goes on over a second page rather than lose a row', ({ assert }) => {
    const said = textOf(payslipPdf(aPayslip({ rows: fullRows.concat(fullRows.slice(3, 17)) })))
    for (const { label } of fullRows) assert.include(said, label)
  })

  test('a corrected payslip names the one it replaces; a prepared one says it is not final', ({ assert }) => {
    assert.include(textOf(payslipPdf(aPayslip({ replaces: { paidOn: '2026-10-31' } }))), 'Rectifie le bulletin payé le')
    assert.include(textOf(payslipPdf(aPayslip({ draft: true }))), 'PROJET')
  })
})

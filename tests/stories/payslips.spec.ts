import { test } from '@japa/runner'
import { bytesOf } from '#documents/archive'
import { payslipDocument } from '#payroll/payslips/payslip_document'
import Payslip from '#payroll/payslips/payslip'
import { shareOf, sum } from '#core/cents'
import { theStory } from '#tests/support/story'
import { readPdf } from '#tests/support/pdf_reader'

/** Rows that every bulletin has, in the words and the order of the permanent model (arrêté of 25/2/2016 as amended). */
const PERMANENT = [
  'MONTANT BRUT',
  'COTISATIONS ET CONTRIBUTIONS SOCIALES OBLIGATOIRES',
  'Santé',
  'Sécurité Sociale Maladie Maternité Invalidité Décès',
  'Accidents du travail & maladies professionnelles',
  'Retraite',
  'Sécurité Sociale Vieillesse plafonnée',
  'Sécurité Sociale Vieillesse déplafonnée',
  'Retraite complémentaire, CEG et CET T1',
  'Famille',
  'Assurance chômage',
  "Autres charges dues par l'employeur",
  "CSG déductible de l'impôt sur le revenu",
  "CSG/CRDS non déductible de l'impôt sur le revenu",
  'TOTAL DES COTISATIONS ET CONTRIBUTIONS OBLIGATOIRES',
  'EXONÉRATIONS ET ALLÈGEMENTS DE COTISATIONS',
  'MONTANT NET SOCIAL',
  'REMBOURSEMENTS ET DÉDUCTIONS DIVERSES',
  'MONTANT NET À PAYER AVANT IMPÔT SUR LE REVENU',
  'Montant net imposable',
  'Impôt sur le revenu prélevé à la source',
  'MONTANT NET À PAYER',
  "TOTAL VERSÉ PAR L'EMPLOYEUR",
]

test.group('Every payslip of the story', (group) => {
  let slips: Payslip[]

  group.setup(async () => {
    await theStory()
    slips = await Payslip.query()
      .whereNotNull('sealed_on')
      .orderBy('id')
      .preload('person')
      .preload('contract')
      .preload('activity')
      .preload('payRun')
  })

  test('says on paper the rows of the permanent model, then its own, in their order, and nothing forbidden', async ({ assert }) => {
    assert.isAbove(slips.length, 100)
    for (const slip of slips) {
      const said = wordsOf(await bytesOf(await payslipDocument(slip)))
      for (const labels of [PERMANENT, slip.figures.rows.map(({ label }) => label)]) assertInOrder(said, labels, slip)
      assert.notMatch(said, /grève|représentant|délégu/i, slip.number!)
    }

    function assertInOrder(said: string, labels: string[], { number }: Payslip) {
      let from = 0
      for (const label of labels) {
        const found = said.indexOf(plain(label), from)
        assert.isAtLeast(found, 0, `${number}: « ${label} » after the rows before it`)
        from = found + plain(label).length
      }
    }
  }).timeout(120_000)

  test('adds up: base × rate on each row, columns, nets, and the year to date from one to the next', ({ assert }) => {
    const years = new Map<string, number>()
    for (const { figures, inputs, contractId, period, number } of slips) {
      const { rows, totals, yearToDate: after } = figures
      for (const { baseCents, rate, employerRate, employeeCents, employerCents, amountCents, kind } of rows) {
        if (rate !== null) assert.equal(kind === 'tax' ? amountCents : employeeCents, shareOf(baseCents!, rate, 100_000), number!)
        if (employerRate !== null) assert.equal(employerCents, shareOf(baseCents!, employerRate, 100_000), number!)
      }
      const kept = rows.filter(({ kind }) => kind === 'contribution')
      assert.equal(sum(kept.map(({ employeeCents }) => employeeCents ?? 0)), totals.employeeCents, number!)
      assert.equal(totals.grossCents - totals.employeeCents, totals.netSocialCents, number!)
      assert.equal(totals.netBeforeTaxCents - totals.withholdingCents, totals.netPaidCents, number!)
      for (const [key, month] of [
        ['grossCents', totals.grossCents],
        ['netTaxableCents', totals.netTaxableCents],
        ['withholdingCents', totals.withholdingCents],
        ['reductionCents', totals.reductionCents],
      ] as const) {
        assert.equal(after[key], inputs.before[key] + month, `${number} ${key}`)
      }
      const year = `${contractId}:${period.slice(0, 4)}`
      if (years.has(year)) assert.equal(inputs.before.grossCents, years.get(year), number!)
      years.set(year, after.grossCents)
    }
  })
})

/** One line of words, whatever the paper broke or spaced. */
const wordsOf = (pdf: Buffer) =>
  plain(
    readPdf(pdf)
      .flatMap((page) => page.map(({ text }) => text))
      .join(' ')
  )

const plain = (words: string) => words.replace(/\s+/g, ' ').replaceAll('’', "'")

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { composeIBAN } from 'ibantools'
import { sum } from '#core/cents'
import { latinText } from '#treasury/transfers/latin_text'
import { pain001, type Format, type PaymentFile } from '#treasury/transfers/pain_001'
import { judgedTogether, kit, NO_KIT } from '#tests/support/kit'

const JUDGE = 'sepa/sepa-check.mjs'
const HOUSE = { name: 'Les Pirogues', iban: 'FR1420041010050500013M02606', bic: 'PSSTFRPPXXX' }

const salaries: PaymentFile = {
  format: 'pain.001.001.09',
  number: 'LV2026-0001',
  madeAt: '2026-11-25T09:00:00',
  executionOn: '2026-11-27',
  isSalaries: true,
  debtor: HOUSE,
  transfers: [
    {
      endToEnd: 'LV2026-0001-00001',
      name: 'Aïssata Diarra-Fontenel',
      iban: 'FR7630006000011234567890189',
      bic: 'AGRIFRPP',
      amountCents: 1_832_45,
      remittance: 'Paie de novembre 2026',
    },
    { endToEnd: 'LV2026-0001-00002', name: 'Anna Schmidt', iban: 'DE89370400440532013000', amountCents: 975_10, remittance: 'Paie' },
  ],
}

/** A person's account in Germany, whose key is right. */
const anIban = fc
  .tuple(fc.integer({ min: 10_000_000, max: 99_999_999 }), fc.integer({ min: 0, max: 9_999_999_999 }))
  .map(([bank, account]) => composeIBAN({ countryCode: 'DE', bban: `${bank}${String(account).padStart(10, '0')}` })!)

const aFile = fc
  .record({
    format: fc.constantFrom<Format>('pain.001.001.09', 'pain.001.001.03'),
    isSalaries: fc.boolean(),
    bic: fc.constantFrom(null, 'PSSTFRPPXXX', 'AGRIFRPP'),
    house: fc.string({ unit: 'grapheme', maxLength: 160 }),
    transfers: fc.array(
      fc.record({
        name: fc.string({ unit: 'grapheme', maxLength: 160 }),
        iban: anIban,
        bic: fc.constantFrom(null, 'AGRIFRPP'),
        amountCents: fc.integer({ min: 1, max: 999_999_999_99 }),
        remittance: fc.string({ unit: 'grapheme', maxLength: 300 }),
      }),
      { minLength: 1, maxLength: 12 }
    ),
  })
  .map(({ format, isSalaries, bic, house, transfers }): PaymentFile => ({
    ...salaries,
    format,
    isSalaries,
    debtor: { name: house, iban: HOUSE.iban, bic },
    transfers: transfers.map((one, rank) => ({ ...one, endToEnd: `LV2026-0001-${rank + 1}` })),
  }))

test.group('A payment file', () => {
  test('says its count, its sum and each transfer, in the words of its format', ({ assert }) => {
    const xml = pain001(salaries)
    assert.include(xml, 'xsd:pain.001.001.09"')
    assert.lengthOf(xml.match(/<NbOfTxs>2<\/NbOfTxs><CtrlSum>2807\.55<\/CtrlSum>/g)!, 2)
    assert.include(xml, '<CtgyPurp><Cd>SALA</Cd></CtgyPurp>')
    assert.include(xml, '<ReqdExctnDt><Dt>2026-11-27</Dt></ReqdExctnDt>')
    assert.include(xml, '<Cdtr><Nm>Aissata Diarra-Fontenel</Nm></Cdtr>')
    assert.include(pain001({ ...salaries, format: 'pain.001.001.03' }), '<ReqdExctnDt>2026-11-27</ReqdExctnDt>')
    assert.notInclude(pain001({ ...salaries, isSalaries: false }), 'SALA')
  })

  test('writes only what every bank reads', ({ assert }) => {
    assert.equal(latinText('Note « d’œuvre » n° 12 & Cie : 1 234,56 €', 140), "Note d'oeuvre n 12 + Cie : 1 234,56 EUR")
    assert.equal(latinText('//a//b//', 5), 'a/b')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 140 }), (text, length) => {
        const written = latinText(text, length)
        return written.length <= length && /^[A-Za-z0-9/\-?:().,'+ ]*$/.test(written) && !/^\/|\/\/|\/$/.test(written)
      })
    )
  })

  test('whatever is paid, its control sum is that of its lines', ({ assert }) => {
    fc.assert(
      fc.property(aFile, (file) => {
        const xml = pain001(file)
        const cents = [...xml.matchAll(/<InstdAmt Ccy="EUR">(\d+)\.(\d\d)</g)].map(([, euros, rest]) => Number(euros) * 100 + Number(rest))
        const [, euros, rest] = /<CtrlSum>(\d+)\.(\d\d)</.exec(xml)!
        assert.equal(sum(cents), sum(file.transfers.map(({ amountCents }) => amountCents)))
        assert.equal(Number(euros) * 100 + Number(rest), sum(cents))
      })
    )
  })

  test('whatever is paid, the schemas and the rules of the banks accept it', async ({ assert }) => {
    const folder = await mkdtemp(join(tmpdir(), 'virements-'))
    const files = [salaries, { ...salaries, format: 'pain.001.001.03' as const }, ...fc.sample(aFile, 98)]
    const paths = await Promise.all(
      files.map(async (file, rank) => {
        const path = join(folder, `${rank}.xml`)
        await writeFile(path, pain001(file))
        return path
      })
    )
    const { passed, said } = await judgedTogether(JUDGE, paths)
    await rm(folder, { recursive: true })
    assert.isTrue(passed, said)
    assert.lengthOf(said.match(/^PASS/gm)!, 100)
    assert.notInclude(said, 'CHARSET')
  })
    .skip(kit(JUDGE) === undefined, NO_KIT)
    .timeout(120_000)
})

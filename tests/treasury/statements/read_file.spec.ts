import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { readCsv, csvTable, guessedColumns, type CsvColumns } from '#treasury/statements/reading/read_csv'
import { writtenCents } from '#treasury/statements/reading/read_statement'
import { StatementRefused } from '#treasury/statements/reading/statement_refused'
import { readFile } from '#treasury/statements/read_file'
import { kit, NO_KIT } from '#tests/support/kit'
import { camt053, cfonb120, csv, ofx, type Facts } from '#tests/treasury/statements/bank_files'

const IBAN = 'FR1420041010050500013M02606'
const FACTS: Facts = {
  iban: IBAN,
  openingCents: 1_000_00,
  movements: [
    { on: '2026-11-03', cents: 1_200_00, label: 'VIR SEPA F2026-0012', reference: 'F2026-0012', counterparty: 'Mairie de Cap Levant' },
    { on: '2026-11-04', cents: -12_50, label: 'FRAIS TENUE DE COMPTE' },
    { on: '2026-11-04', cents: -12_50, label: 'FRAIS TENUE DE COMPTE' },
  ],
}
const read = (text: string) => readFile(Buffer.from(text, 'latin1')).statements!
const refusal = (text: string | Buffer) => {
  try {
    readFile(typeof text === 'string' ? Buffer.from(text) : text)
  } catch (error) {
    if (error instanceof StatementRefused) return error.message
    throw error
  }
  return 'lu'
}

test.group('Statements, read', () => {
  test('{name}: the same movements come out of each format')
    .with([
      { name: 'CAMT.053', text: camt053(FACTS) },
      { name: 'CFONB 120', text: cfonb120(FACTS) },
      { name: 'OFX', text: ofx(FACTS) },
    ])
    .run(({ assert }, { text }) => {
      const [statement] = read(text)
      assert.deepEqual(
        statement.lines.map(({ bookedOn, amountCents }) => [bookedOn, amountCents]),
        [
          ['2026-11-03', 1_200_00],
          ['2026-11-04', -12_50],
          ['2026-11-04', -12_50],
        ]
      )
      assert.equal(statement.closingCents, 2_175_00)
      assert.deepEqual([statement.fromOn, statement.toOn], ['2026-11-03', '2026-11-04'])
      assert.match(statement.lines[0].counterparty!, /mairie de cap levant/i)
      assert.include(`${IBAN}`, statement.account!.slice(-11))
    })

  test('a CSV says its columns once; latest first or oldest first, its balances are followed', ({ assert }) => {
    const bytes = Buffer.from(csv(FACTS), 'latin1')
    assert.isNull(readFile(bytes).statements)
    const guessed = guessedColumns(csvTable(bytes)) as CsvColumns
    assert.deepInclude(guessed, {
      bookedOn: 'Date opération',
      valueOn: 'Date valeur',
      label: 'Libellé',
      debit: 'Débit',
      credit: 'Crédit',
      balance: 'Solde',
    })
    const [statement] = readFile(bytes, guessed).statements!
    assert.deepEqual([statement.openingCents, statement.closingCents, statement.lines.length], [1_000_00, 2_175_00, 3])

    const broken = Buffer.from(csv(FACTS).replace('2187,50', '2187,51'), 'latin1')
    assert.throws(() => readFile(broken, guessed), /Ligne \d+ : le solde de cette ligne/)
    assert.throws(() => readCsv(csvTable(bytes), { ...guessed, debit: null, credit: null }), /quelle colonne porte le montant/)
    assert.throws(() => readFile(Buffer.from(csv(FACTS).slice(0, -20), 'latin1'), guessed), /Ligne 7 : cette ligne a \d cellules et non 7/)
  })

  test('amounts as banks write them', ({ assert }) => {
    const written = [
      '1 234,56',
      '-1\u202F234,56',
      '8.850',
      '1,234.56',
      '1.234,56',
      '+12',
      '27.05000',
      ',50',
      '−3,10 €',
      '1,234',
      'douze',
      '1,005',
      '',
    ]
    assert.deepEqual(written.map(writtenCents), [
      1234_56,
      -1234_56,
      8_85,
      1234_56,
      1234_56,
      12_00,
      27_05,
      50,
      -3_10,
      null,
      null,
      null,
      null,
    ])
  })

  test('{name} is refused: {says}')
    .with([
      { name: 'nothing', file: '', says: /vide/ },
      { name: 'a picture', file: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), says: /n’est pas un relevé/ },
      { name: 'CAMT cut short', file: camt053(FACTS).slice(0, 900), says: /Ligne \d+ : ce XML est mal formé/ },
      {
        name: 'CFONB cut between two lines',
        file: cfonb120(FACTS).split('\r\n').slice(0, 3).join('\r\n'),
        says: /Ligne 1 : ce fichier s’arrête/,
      },
      { name: 'CFONB cut in a line', file: cfonb120(FACTS).slice(0, -60), says: /Ligne 6 : cette ligne a 60 caractères et non 120/ },
      { name: 'OFX cut short', file: ofx(FACTS).slice(0, -60), says: /Ligne \d+ : ce fichier s’arrête avant sa fin/ },
      { name: 'CAMT in francs', file: camt053({ ...FACTS, currency: 'CHF' }), says: /Ligne 3 : ce relevé est en CHF/ },
      { name: 'CFONB in francs', file: cfonb120({ ...FACTS, currency: 'CHF' }), says: /Ligne 1 : ce relevé est en CHF/ },
      { name: 'OFX in francs', file: ofx({ ...FACTS, currency: 'CHF' }), says: /Ligne \d+ : ce relevé est en CHF/ },
      {
        name: 'CAMT that does not add up',
        file: camt053({ ...FACTS, closingCents: 2_175_01 }),
        says: /Ligne 3 : ce relevé ne tombe pas juste/,
      },
      {
        name: 'CFONB that does not add up',
        file: cfonb120({ ...FACTS, closingCents: 2_175_01 }),
        says: /Ligne 6 : ce relevé ne tombe pas juste/,
      },
      {
        name: 'a bomb of entities',
        file: `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha"><!ENTITY c "&a;&a;&a;">]><Document>&c;</Document>`,
        says: /DOCTYPE/,
      },
      {
        name: 'an entity from outside',
        file: camt053(FACTS)
          .replace('<Document', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document')
          .replace('FRAIS', '&x;'),
        says: /DOCTYPE/,
      },
      { name: 'OFX with an entity', file: ofx(FACTS).replace('<OFX>', '<OFX><!ENTITY x SYSTEM "file:///etc/passwd">'), says: /entité/ },
      { name: 'another XML', file: '<?xml version="1.0"?><Invoice/>', says: /n’est pas un relevé CAMT/ },
      { name: 'fifty megabytes', file: Buffer.alloc(50 * 1024 * 1024, '<'), says: /10 Mo/ },
      { name: 'a nest of ten thousand elements', file: `<?xml version="1.0"?>${'<a>'.repeat(10_000)}`, says: /trop profond/ },
    ])
    .run(({ assert }, { file, says }) => assert.match(refusal(file), says))
})

test.group('Statements of the kit', () => {
  const samples = (folder: string) => {
    const path = kit(`bank/${folder}`)
    return path ? readdirSync(path).map((name) => ({ name, bytes: readFileSync(join(path, name)) })) : []
  }
  /** Made to show every kind of balance, or five decimals: their own figures do not add up, and that is refused. */
  const UNSOUND = ['genkgo-camt053.v2.all-balance-types.xml', 'genkgo-camt053.v2.five.decimals.xml']
  const WRONG = ['genkgo-camt053.v2.wrong.xml', 'pennylane-invalid_date.txt', 'pennylane-operation_unstarted.txt']

  test('every one is read, but those that are wrong', ({ assert }) => {
    const all = [...samples('camt053'), ...samples('cfonb120')]
    for (const { name, bytes } of all) {
      if (WRONG.includes(name)) assert.notEqual(refusal(bytes), 'lu', name)
      else if (UNSOUND.includes(name)) assert.match(refusal(bytes), /ne tombe pas juste/, name)
      else assert.isAbove(readFile(bytes).statements!.length, 0, name)
    }
    assert.lengthOf(all, 16)
    const complex = readFile(all.find(({ name }) => name === 'silarhi-complex-test.txt')!.bytes).statements!
    assert.deepEqual([complex.length, complex.flatMap(({ lines }) => lines).length], [8, 5])
  }).skip(kit('bank/camt053') === undefined, NO_KIT)
})

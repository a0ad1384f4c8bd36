import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { toCsv } from '#core/csv'
import Customer from '#sales/customers/customer'
import { carryOutImport } from '#sales/customers/imports/carry_out_import'
import CustomerImportRow from '#sales/customers/imports/customer_import_row'
import { guessedFields, IMPORTED_FIELDS } from '#sales/customers/imports/imported_fields'
import { importCounts } from '#sales/customers/imports/import_counts'
import { FileIsNoTable, readCustomerFile } from '#sales/customers/imports/read_customer_file'
import { ColumnSaidTwice, ImportAlreadyStarted, NameColumnMissing, startImport } from '#sales/customers/imports/start_import'
import { takeInFile } from '#sales/customers/imports/take_in_file'
import { customersTable } from '#sales/exports/customers_table'
import { aCustomer, ESTRAN } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import type User from '#identity/user'

test.group('A list of customers from elsewhere', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const LIST = `Raison sociale;SIREN;Type;Adresse;CP;Ville;E-mail;Pays
Éditions de l’Estran;000 000 026;Entreprise;4 rue des Voiliers;99100;Port-Essai;COMPTA@example.org;France
Yvonne Kermarec;;Particulier;2 quai Sud;99100;Port-Essai;yvonne@example.org;
Faux numéro;123456789;Entreprise;;;;pas-une-adresse;
;000000034;Entreprise;;;;;
=HYPERLINK("x");;Particulier;1 rue;99100;Port-Essai;;Belgique
Yvonne Kermarec;;Particulier;2 quai Sud;99100;Port-Essai;yvonne@example.org;
`

  async function imported(text: string | Buffer, { user, activity }: { user: User; activity: { id: number } }) {
    const asked = await takeInFile({ fileName: 'clients.csv', bytes: Buffer.from(text), activityId: activity.id }, '2026-11-23', user)
    await startImport(asked, { columns: guessedFields(asked.heads), kind: 'company' })
    await carryOutImport(asked)
    return asked
  }

  test('has its encoding and its separator recognized', ({ assert }) => {
    const text = 'Nom;Ville\nÉlan;Saint-Lô\n'
    const read = (bytes: Buffer) => readCustomerFile(bytes)
    const latin = Buffer.from(text, 'latin1')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const [bytes, encoding] of [
      [Buffer.from(text), 'UTF-8'],
      [Buffer.from(`\uFEFF${text}`), 'UTF-8'],
      [latin, 'Windows-1252'],
      [utf16, 'UTF-16'],
    ] as const)
      // prettier-ignore
      assert.deepEqual(read(bytes), { encoding, separator: ';', heads: ['Nom', 'Ville'], rows: [['Élan', 'Saint-Lô']] })
    for (const separator of [',', '\t', '|']) assert.equal(read(Buffer.from(text.replaceAll(';', separator))).separator, separator)
    assert.deepEqual(read(Buffer.from('"Nom","Note"\n"Dupont; fils","a, b"\n')).rows, [['Dupont; fils', 'a, b']])
  })

  test('is refused when it is a workbook, empty, or no text', ({ assert }) => {
    for (const bytes of [Buffer.from('PK\u0003\u0004'), Buffer.from(''), Buffer.from('Nom;Ville\n'), Buffer.from([0, 1, 2, 3, 0, 9])])
      assert.throws(() => readCustomerFile(bytes), FileIsNoTable as never)
  })

  test('enters the good lines, tells why of the others, and forgets none', async ({ assert }) => {
    const aissata = await anEntrepreneur()
    const asked = await imported(LIST, aissata)

    assert.deepEqual(await importCounts(asked), { added: 3, known: 1, refused: 2 })
    const rows = await CustomerImportRow.query().where('import_id', asked.id).orderBy('position')
    assert.deepEqual(
      rows.map(({ position, outcome }) => [position, outcome]),
      [
        [2, 'added'],
        [3, 'added'],
        [4, 'refused'],
        [5, 'refused'],
        [6, 'added'],
        [7, 'known'],
      ]
    )
    assert.include(rows[2].reason!, 'Adresse électronique :')
    assert.include(rows[3].reason!, 'Nom :')
    const estran = await Customer.findByOrFail('siren', '000000026')
    assert.deepEqual([estran.email, estran.country, estran.postcode], ['compta@example.org', 'FR', '99100'])
    assert.equal((await Customer.findByOrFail('name', '=HYPERLINK("x")')).country, 'BE')
    assert.isTrue(asked.isFinished)
  })

  test('done again, adds nobody; a company that the house knows becomes known to one more activity', async ({ assert }) => {
    const [aissata, moussa] = [await anEntrepreneur(), await anEntrepreneur({ firstName: 'Moussa' })]
    const estran = await aCustomer(moussa.activity, ESTRAN)
    await imported(LIST, aissata)
    assert.deepEqual(await importCounts(await imported(LIST, aissata)), { added: 0, known: 4, refused: 2 })
    assert.lengthOf(await Customer.query().where('siren', '000000026'), 1)
    assert.lengthOf(await Customer.visibleTo(aissata.user).where('customers.id', estran.id), 1)
  })

  test('leaves as it came: an export is an import, column for column', async ({ assert }) => {
    const [aissata, moussa] = [await anEntrepreneur(), await anEntrepreneur({ firstName: 'Moussa' })]
    await aCustomer(aissata.activity, { kind: 'public', name: '-Mairie', siren: '000000042', paymentTermDays: 30, termEndsMonth: true, deliveryStreet: '1 place', deliveryCity: 'Cap' }) // prettier-ignore
    const { heads, rowOf, pageAfter } = customersTable({ view: 'actifs' }, [aissata.activity.id])
    assert.deepEqual(guessedFields(heads.slice(0, IMPORTED_FIELDS.length)), IMPORTED_FIELDS.map(({ field }) => field)) // prettier-ignore
    const { rows } = await pageAfter(undefined, 500)
    await Customer.query().update({ siren: '000000059' })
    await imported(toCsv(heads, rows.map(rowOf)), moussa)

    const back = await Customer.findByOrFail('siren', '000000042')
    assert.deepEqual([back.name, back.kind, back.paymentTermDays, back.termEndsMonth, back.deliveryCity], ['-Mairie', 'public', 30, true, 'Cap']) // prettier-ignore
  })

  test('is begun once, with a name column, no column said twice', async ({ assert }) => {
    const { user, activity } = await anEntrepreneur()
    const asked = await takeInFile({ fileName: 'x.csv', bytes: Buffer.from('A;B\n1;2\n'), activityId: activity.id }, '2026-11-23', user)
    await assert.rejects(() => startImport(asked, { columns: [null, 'city'], kind: 'person' }), NameColumnMissing as never)
    await assert.rejects(() => startImport(asked, { columns: ['name', 'name'], kind: 'person' }), ColumnSaidTwice as never)
    await startImport(asked, { columns: ['name', null], kind: 'person' })
    await assert.rejects(() => startImport(asked, { columns: ['name', null], kind: 'person' }), ImportAlreadyStarted as never)
  })

  test('of five thousand lines goes in', async ({ assert }) => {
    const aissata = await anEntrepreneur()
    const lines = Array.from({ length: 5_000 }, (_, rank) => `Client ${rank};${rank} rue du Port;99100;Port-Essai`)
    const began = performance.now()
    const asked = await imported(['Nom;Adresse;CP;Ville', ...lines].join('\n'), aissata)
    assert.deepEqual(await importCounts(asked), { added: 5_000, known: 0, refused: 0 })
    if (process.env.SAYS) console.log(`5 000 lignes en ${Math.round(performance.now() - began)} ms`)
  }).timeout(180_000)
})

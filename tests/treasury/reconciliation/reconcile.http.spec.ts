import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { openItems } from '#ledger/open_items'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import BankHabit from '#treasury/reconciliation/bank_habit'
import BankMatch from '#treasury/reconciliation/bank_match'
import { openLines } from '#treasury/reconciliation/open_lines'
import { suspendedLines } from '#treasury/reconciliation/suspense'
import BankLine from '#treasury/statements/bank_line'
import BankStatement from '#treasury/statements/bank_statement'
import StatementFile from '#treasury/statements/statement_file'
import { anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anAccountant, anAuditor } from '#tests/support/users'
import { camt053, csv, type Facts } from '#tests/treasury/statements/bank_files'

const IBAN = 'FR1420041010050500013M02606'
const facts = (label: string): Facts => ({
  iban: IBAN,
  openingCents: 0,
  movements: [
    { on: '2026-11-03', cents: 1_200_00, label },
    { on: '2026-11-04', cents: -12_50, label: 'FRAIS TENUE DE COMPTE' },
    { on: '2026-11-05', cents: 99_00, label: 'VIR DE QUELQU’UN' },
  ],
})

test.group('The bank’s statements, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('a statement is imported, its lines matched, parked, released and taken back', async ({ client, assert }) => {
    const maud = await anAccountant()
    const invoice = await anIssuedInvoice({}, '2026-10-31')
    const post = (path: string, form: object = {}) => client.post(path).redirects(0).loginAs(maud).withCsrfToken().form(form)
    const upload = () =>
      client
        .post('/banque/releves')
        .redirects(0)
        .loginAs(maud)
        .withCsrfToken()
        .file('file', Buffer.from(camt053(facts(`VIR ${invoice.number}`))), { filename: 'novembre.xml' })
    const sent = await upload()
    assert.deepEqual([sent.header('location'), sent.flashMessage('inputErrorsBag')], ['/banque/releves', undefined])
    const statement = await BankStatement.query().orderBy('id', 'desc').preload('lines').firstOrFail()
    const [sale, fees, unknown] = statement.lines
    assert.equal((await upload()).flashMessage('success'), 'Ce fichier était déjà importé : rien n’a changé.')
    ;(await client.get('/banque/releves').loginAs(maud)).assertTextIncludes('03/11/2026 au 05/11/2026')
    ;(await client.get(`/banque/releves/${statement.id}`).loginAs(maud)).assertTextIncludes('FRAIS TENUE DE COMPTE')

    const desk = await client.get('/banque/rapprochement').loginAs(maud)
    desk.assertTextIncludes(invoice.number!)
    desk.assertTextIncludes('Accepter la suggestion sûre')
    await post('/banque/rapprochement')
    assert.isEmpty(await openLines({ lineIds: [sale.id] }))
    assert.isEmpty(await openItems({ source: `invoice:${invoice.id}` }))
    ;(await client.get(`/banque/releve/${sale.id}`).loginAs(maud)).assertTextIncludes(invoice.number!)

    ;(await client.get(`/banque/releve/${fees.id}`).loginAs(maud)).assertTextIncludes('Frais bancaires')
    await post(`/banque/releve/${fees.id}/rapprochements`, { kind: 'account', account: '627000' })
    ;(await client.get('/banque/habitudes').loginAs(maud)).assertTextIncludes('frais tenue compte')

    await post(`/banque/releve/${unknown.id}/rapprochements`, { kind: 'account', account: '471000' })
    assert.lengthOf(await suspendedLines(unknown.id), 1)
    ;(await client.get('/').loginAs(maud)).assertTextIncludes('Compte d’attente 471')
    const home = await client.get('/').loginAs(maud)
    home.assertTextIncludes('Dire à qui est l’argent en attente')
    ;(await client.get(`/banque/releve/${unknown.id}`).loginAs(maud)).assertTextIncludes('À qui est cet argent')
    await post(`/banque/releve/${unknown.id}/affectation`, { kind: 'account', account: '758800' })
    assert.isEmpty(await suspendedLines(unknown.id))
    assert.notInclude((await client.get('/').loginAs(maud)).text(), 'Compte d’attente 471')
    assert.notInclude((await client.get('/').loginAs(maud)).text(), 'Dire à qui est l’argent en attente')

    const match = await BankMatch.findByOrFail('bankLineId', sale.id)
    await client.delete(`/banque/releve/${sale.id}/rapprochements/${match.id}`).redirects(0).loginAs(maud).withCsrfToken()
    assert.lengthOf(await openLines({ lineIds: [sale.id] }), 1)
    ;(await client.get(`/banque/releve/${sale.id}?q=${invoice.number}`).loginAs(maud)).assertTextIncludes('Ce que l’on doit à la maison')
    ;(await client.get('/').loginAs(maud)).assertTextIncludes('Rapprocher 1\u00A0ligne de banque')

    const habit = await BankHabit.findByOrFail('account', '627000')
    await client.delete(`/banque/habitudes/${habit.id}`).redirects(0).loginAs(maud).withCsrfToken()
    assert.isNull(await BankHabit.find(habit.id))
  })

  test('what cannot be read says why beside its field, and leaves nothing', async ({ client, assert }) => {
    const maud = await anAccountant()
    const send = (bytes: Buffer, filename: string) =>
      client.post('/banque/releves').redirects(0).loginAs(maud).withCsrfToken().file('file', bytes, { filename })
    const before = (await StatementFile.all()).length
    const cut = await send(Buffer.from(camt053(facts('VIR')).slice(0, 700)), 'coupe.xml')
    assert.match((cut.flashMessage('inputErrorsBag') as any).file[0], /^Ligne \d+ : ce XML est mal formé/)
    const heavy = await send(Buffer.alloc(12 * 1024 * 1024, 'a'), 'lourd.xml')
    assert.match((heavy.flashMessage('inputErrorsBag') as any).file[0], /dépasse 10 Mo/)
    const huge = await send(Buffer.alloc(50 * 1024 * 1024, 'a'), 'enorme.xml')
    huge.assertStatus(413)
    assert.lengthOf(await StatementFile.all(), before)

    const entity = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document'
    const bomb = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><Document'
    const sound = camt053(facts('VIR'))
    const wrong: [string, RegExp][] = [
      [camt053({ ...facts('VIR'), currency: 'CHF' }), /^Ligne 3 : ce relevé est en CHF/],
      [camt053({ ...facts('VIR'), closingCents: 1 }), /^Ligne 3 : ce relevé ne tombe pas juste/],
      [sound.replace('<Document', entity).replace('VIR', '&x;'), /DOCTYPE/],
      [sound.replace('<Document', bomb).replace('VIR', '&b;'), /DOCTYPE/],
    ]
    for (const [text, says] of wrong)
      assert.match(
        (await send(Buffer.from(text), 'releve.xml').then((answer) => answer.flashMessage('inputErrorsBag') as any)).file[0],
        says
      )
    assert.lengthOf(await StatementFile.all(), before)
    for (const table of ['bank_lines', 'bank_statements']) assert.isNull(await db.from(table).first())
    assert.isNull(await db.from('documents').where('kind', 'bank_statement').first())

    const auditor = await anAuditor()
    ;(await client.get('/banque/releves').loginAs(auditor)).assertStatus(200)
    ;(await client.post('/banque/releves').redirects(0).loginAs(auditor).withCsrfToken().form({})).assertStatus(403)
  })

  test('a CSV asks for its columns on a screen, and keeps the answer', async ({ client, assert }) => {
    const maud = await anAccountant()
    const { id: bankAccountId } = await mainBankAccount()
    const sent = await client
      .post('/banque/releves')
      .redirects(0)
      .loginAs(maud)
      .withCsrfToken()
      .field('bankAccountId', bankAccountId)
      .file('file', Buffer.from(csv(facts('VIR'))), { filename: 'novembre.csv' })
    const path = sent.header('location')!
    assert.match(path, /^\/banque\/releves\/fichiers\/\d+\/colonnes$/)
    const page = await client.get(path).loginAs(maud)
    page.assertTextIncludes('FRAIS TENUE DE COMPTE')
    page.assertTextIncludes('<option value="Date opération" selected>')

    const columns = { bookedOn: 'Date opération', label: 'Libellé', debit: 'Débit' }
    const put = (form: object) => client.put(path).redirects(0).loginAs(maud).withCsrfToken().form(form)
    assert.property((await put(columns)).flashMessage('inputErrorsBag'), 'amount')
    ;(await put({ ...columns, credit: 'Crédit', balance: 'Solde' })).assertHeader('location', '/banque/releves')
    assert.lengthOf(await BankLine.query().where({ bankAccountId }).whereNotNull('statement_id'), 3)
  })
})

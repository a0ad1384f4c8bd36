import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import ManualEntry from '#accounting/manual_entries/manual_entry'
import { addAccount, AccountKnown, RootMissing } from '#ledger/add_account'
import { withdrawAccount } from '#accounting/chart/withdraw_account'
import type User from '#identity/user'
import { credit, debit } from '#ledger/entry_draft'
import { openItems } from '#ledger/open_items'
import { postEntry } from '#ledger/post_entry'
import { addThirdParty } from '#third_parties/add_third_party'
import { aHouse } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { linesAbout } from '#tests/support/lines'
import { anAccountant, anAuditor } from '#tests/support/users'
import testUtils from '@adonisjs/core/services/test_utils'

const codeOf = async (table: string, id: number) => (await db.from(table).where({ id }).firstOrFail()).code

const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
  client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

/** A sale on issue, so that no VAT waits, and what its customer paid. */
async function aPaidSale(book: Awaited<ReturnType<typeof aBook>>, { piece = 'F-1', paid = 120_00 } = {}) {
  const post = (journal: string, label: string, lines: any[]) =>
    postEntry({ journal, postedOn: '2026-11-02', label, source: 'invoice:0', piece, lines }, null)
  await post('VE', '=SOMME(A1) Vente', [
    debit('411000', 120_00, book.catering, book.customer),
    credit('707000', 100_00, book.catering),
    credit('445712', 20_00, book.catering, null, { vatCode: 'S', vatRateBps: 2000 }),
  ])
  await post('BQ', 'Virement', [debit('512000', paid, book.catering), credit('411000', paid, book.catering, book.customer)])
}

test.group('The pages of the books', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('entries are found by account, activity, third party, amount and word', async ({ client }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    await aPaidSale(book)
    const [activity, party] = [await codeOf('activities', book.catering), await codeOf('third_parties', book.customer)]
    for (const filter of [
      'compte=411',
      `activite=${activity}`,
      `tiers=${party}`,
      'montant=120',
      'q=Virement',
      'journal=BQ',
      'mois=2026-11',
    ])
      (await client.get(`/livres?${filter}`).loginAs(maud)).assertTextIncludes('Virement')
    ;(await client.get('/livres?montant=121').loginAs(maud)).assertTextIncludes('Aucune écriture ne répond')
  })

  test('a CSV neutralises what a spreadsheet would run', async ({ client, assert }) => {
    const maud = await anAccountant()
    await aPaidSale(await aBook())
    for (const path of ['/livres?csv=1', '/livres/comptes/411000?csv=1']) {
      const response = await client.get(path).loginAs(maud)
      assert.include(response.header('content-disposition'), 'attachment')
      assert.include(response.text() || String(response.body()), `'=SOMME(A1) Vente`)
    }
  })

  test('the general ledger runs its balance line after line, for an account and for a third party', async ({ client }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    await aPaidSale(book, { paid: 50_00 })
    for (const path of ['/livres/comptes/411000', `/livres/tiers/${await codeOf('third_parties', book.customer)}`]) {
      const response = await client.get(path).loginAs(maud)
      response.assertTextIncludes('120,00')
      response.assertTextIncludes('70,00')
    }
  })

  test('what is open is aged, and the balance compares two years', async ({ client }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    await aPaidSale(book, { paid: 50_00 })
    ;(await client.get('/livres/echeances').loginAs(maud)).assertTextIncludes('70,00')
    ;(await client.get('/livres/echeances?vue=fournisseurs').loginAs(maud)).assertTextIncludes('Rien n’est ouvert')
    ;(await client.get('/livres/balance?du=2026-11&au=2026-11').loginAs(maud)).assertTextIncludes('Un an plus tôt')
    for (const path of [
      '/livres/journaux',
      '/livres/plan',
      '/livres/mois',
      '/livres/mois/2026-11',
      '/livres/exercices/2026',
      '/livres/verifications',
      '/livres/exports',
    ])
      (await client.get(path).loginAs(maud)).assertStatus(200)
  })

  test('lettering by itself, by hand, and undone', async ({ client, assert }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    const open = () => openItems({ activityId: book.catering })
    await aPaidSale(book)
    await as(client, maud, 'POST', '/livres/lettrage/comptes/411000')
    assert.isEmpty(await open())

    const { id } = await db.from('settlements').orderBy('id', 'desc').firstOrFail()
    await as(client, maud, 'DELETE', `/livres/lettrage/${id}`)
    assert.lengthOf(await open(), 2)

    const ids = (await open()).map(({ lineId }) => lineId)
    ;(await client.get('/livres/lettrage').loginAs(maud)).assertTextIncludes('Virement')
    await as(client, maud, 'POST', '/livres/lettrage', { ids })
    assert.isEmpty(await open())
  })

  test('by sum: one pair of an amount, a whole account at zero; two pairs alike are left to a person', async ({ client, assert }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    const move = (piece: string, cents: number, thirdParty = book.supplier) =>
      postEntry(
        {
          journal: 'OD',
          postedOn: '2026-11-02',
          label: piece,
          source: 'x:0',
          piece,
          lines: [debit('606400', cents, book.catering), credit('401000', cents, book.catering, thirdParty)],
        },
        null
      )
    const { id: other } = await addThirdParty({ kind: 'supplier', name: 'Bois du Littoral' })
    for (const [piece, cents] of [
      ['FA-1', 80_00],
      ['VIR-1', -80_00],
      ['FA-2', 50_00],
      ['FA-3', 50_00],
      ['VIR-2', -50_00],
      ['VIR-3', -50_00],
    ] as const)
      await move(piece, cents)
    for (const [piece, cents] of [
      ['FB-1', 70_00],
      ['FB-2', 30_00],
      ['VIR-4', -100_00],
    ] as const)
      await move(piece, cents, other)
    const pieces = async () => (await openItems({ accounts: ['401000'] })).map((item) => item.piece).sort()
    const letter = () => as(client, maud, 'POST', '/livres/lettrage/comptes/401000')

    await move('FA-9', 10_00)
    const done = await letter()
    assert.match(JSON.stringify(done.flashMessages()), /2/)
    assert.deepEqual(await pieces(), ['FA-2', 'FA-3', 'FA-9', 'VIR-2', 'VIR-3'])
    const ids = (await openItems({ accounts: ['401000'] }))
      .filter(({ piece }) => ['FA-2', 'VIR-3'].includes(piece))
      .map(({ lineId }) => lineId)
    await as(client, maud, 'POST', '/livres/lettrage', { ids })
    assert.deepEqual(await pieces(), ['FA-3', 'FA-9', 'VIR-2'])
    const unbalanced = await openItems({ accounts: ['401000'] })
    const refused = await as(client, maud, 'POST', '/livres/lettrage', { ids: unbalanced.slice(0, 1).map(({ lineId }) => lineId) })
    assert.isNotEmpty(refused.flashMessages())
    assert.lengthOf(await pieces(), 3)
  })

  test('a sale whose VAT waits for its payment is not lettered by hand', async ({ client, assert }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    const post = (lines: any[]) =>
      postEntry({ journal: 'OD', postedOn: '2026-11-02', label: 'Vente', source: 'x:0', piece: 'F', lines }, null)
    await post([
      debit('411000', 120_00, book.catering, book.customer),
      credit('706000', 100_00, book.catering),
      credit('445742', 20_00, book.catering),
    ])
    await post([debit('512000', 120_00, book.catering), credit('411000', 120_00, book.catering, book.customer)])
    const ids = (await openItems({ activityId: book.catering })).map(({ lineId }) => lineId)
    const response = await as(client, maud, 'POST', '/livres/lettrage', { ids })

    assert.include(response.flashMessage('error'), 'TVA')
    assert.lengthOf(await openItems({ activityId: book.catering }), 2)
  })
})

test.group('Entries written by hand', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  /** As a browser sends lines: `lines[0][account]`. */
  const flat = ({ lines, ...rest }: any) => ({
    ...rest,
    ...Object.fromEntries(
      lines.flatMap((line: object, at: number) => Object.entries(line).map(([name, value]) => [`lines[${at}][${name}]`, value]))
    ),
  })

  const typed = async (activityId: number, changes: object = {}, postedOn = '2026-11-20') => {
    const activity = await codeOf('activities', activityId)
    const lines = [
      { account: '616000', activity, debitCents: '90,00' },
      { account: '486000', activity, creditCents: '90,00', ...changes },
    ]
    return { postedOn, piece: 'OD-1', label: 'Assurance à rattacher', lines, post: '1' }
  }

  test('is kept as a draft, then posted with its paper, then reversed with a reason', async ({ client, assert }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    const { post, ...draft } = await typed(book.catering)
    await as(client, maud, 'POST', '/livres/saisies', flat(draft))
    const kept = await ManualEntry.query().orderBy('id', 'desc').firstOrFail()
    assert.isTrue(kept.isDraft)
    ;(await client.get(`/livres/saisies/${kept.id}`).loginAs(maud)).assertTextIncludes('616000')

    await client
      .post(`/livres/saisies/${kept.id}`)
      .redirects(0)
      .withCsrfToken()
      .loginAs(maud)
      .fields(flat({ ...draft, post }))
      .file('paper', Buffer.from('%PDF-1.4 police'), { filename: 'police.pdf' })
    await kept.refresh()
    assert.deepEqual(await linesAbout(kept.source), [
      ['616000', 90_00, 0],
      ['486000', 0, 90_00],
    ])
    ;(await client.get(`/livres/ecritures/${kept.entryId}`).loginAs(maud)).assertTextIncludes('police.pdf')

    await as(client, maud, 'POST', `/livres/ecritures/${kept.entryId}/contrepassation`, {
      on: '2026-11-23',
      reason: 'Police déjà passée en octobre',
    })
    assert.lengthOf(await linesAbout(kept.source), 4)
    ;(await client.get(`/livres/ecritures/${kept.entryId}`).loginAs(maud)).assertTextIncludes('Police déjà passée en octobre')
  })

  test('is refused line by line, and nothing is written', async ({ client, assert }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    const painting = await codeOf('activities', book.painting)
    for (const [changes, field] of [
      [{ creditCents: '80,00' }, 'lines.1.creditCents'],
      [{ account: '999999' }, 'lines.1.account'],
      [{ account: '411000' }, 'lines.1.party'],
      [{ activity: painting }, 'lines.0.creditCents'],
      [{ debitCents: '90,00' }, 'lines.1.creditCents'],
      [{ party: 'PERSONNE' }, 'lines.1.party'],
    ] as const) {
      const response = await as(client, maud, 'POST', '/livres/saisies', flat(await typed(book.catering, changes)))
      const wrong = response.flashMessage('inputErrorsBag')
      assert.include(Object.keys(wrong), field)
    }
    assert.isEmpty(await db.from('manual_entries'))
  })

  test('a closed month is said beside the date', async ({ client, assert }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    await db.from('periods').where('period', '<=', '2026-10').update({ closed_on: '2026-11-20' })
    const response = await as(client, maud, 'POST', '/livres/saisies', flat(await typed(book.catering, {}, '2026-10-31')))
    assert.property(response.flashMessage('inputErrorsBag'), 'postedOn')
    assert.isEmpty(await db.from('manual_entries'))
  })

  test('what tells of something else is not reversed from the books', async ({ client, assert }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    await aPaidSale(book)
    const { id } = await db.from('entries').where('source', 'invoice:0').firstOrFail()
    await as(client, maud, 'POST', `/livres/ecritures/${id}/contrepassation`, { on: '2026-11-23', reason: 'Par erreur sans doute' })
    assert.isEmpty(await db.from('entries').whereNotNull('reverses_id'))
  })

  test('an auditor reads, writes nothing, and leaves a trace', async ({ client, assert }) => {
    const auditor = await anAuditor()
    ;(await client.get('/livres/balance').loginAs(auditor)).assertStatus(200)
    await as(client, auditor, 'POST', '/livres/plan', { number: '606310', label: 'Petit outillage' })
    assert.isNull(await db.from('accounts').where('number', '606310').first())
    const visits = await db.from('audit_events').where({ user_id: auditor.id, action: 'guest_visited' })
    assert.deepEqual(
      visits.map(({ subject }) => subject),
      ['/livres/balance']
    )
    ;(await client.get('/livres/exports').loginAs(await anAccountant())).assertTextIncludes('/livres/balance')
  })
})

test.group('The chart', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('takes sub-accounts under a root, and lets go only of those that nothing uses', async ({ assert }) => {
    const book = await aBook()
    const number = await addAccount({ number: '60631', label: 'Petit outillage' })
    assert.equal(number, '606310')
    await assert.rejects(() => addAccount({ number: '606310', label: 'Encore' }), AccountKnown as never)
    await assert.rejects(() => addAccount({ number: '599000', label: 'Nulle part' }), RootMissing as never)
    await withdrawAccount('606310')
    await addAccount({ number: '606311', label: 'Outillage' })
    await postEntry(
      {
        journal: 'OD',
        postedOn: '2026-11-02',
        label: 'Marteau',
        source: 'x:0',
        piece: 'M',
        lines: [debit('606311', 5_00, book.shared), credit('512000', 5_00, book.shared)],
      },
      null
    )
    await assert.rejects(() => withdrawAccount('606311'), /a servi/)
  })
})

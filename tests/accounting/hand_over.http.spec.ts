import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import BookExport from '#accounting/hand_over/book_export'
import { pathOf, sha256Of } from '#documents/store'
import type User from '#identity/user'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { anEntrepreneur } from '#tests/support/people'
import { aHouse } from '#tests/support/house'
import { judged, kit } from '#tests/support/kit'
import { aBook } from '#tests/support/ledger'
import { sweepHouse } from '#tests/support/sweep_house'
import { anAccountant, aUser } from '#tests/support/users'

const FEC = 'fec/fec-check.mjs'

/** A purchase in October, another in November; its third party and its words are those that a file must keep. */
async function aHouseToHandOver() {
  const [book, maud] = [await aBook(), await anAccountant()]
  await aHouse({ pinnedOn: '2026-11-23' })
  const buy = (postedOn: string, cents: number) =>
    postEntry(
      {
        journal: 'AC',
        postedOn,
        label: '=Café à l’Anse',
        source: 'supplier_invoice:0',
        piece: 'FA-0042',
        lines: [
          debit('606400', cents, book.catering),
          debit('445660', cents / 5, book.catering, null, { vatCode: 'S', vatRateBps: 2000 }),
          credit('401000', (cents * 6) / 5, book.catering, book.supplier),
        ],
      },
      null
    )
  await buy('2026-10-05', 1_234_50)
  await buy('2026-11-05', 20_00)
  const { code } = await db.from('activities').where('id', book.catering).firstOrFail()
  const { code: party } = await db.from('third_parties').where('id', book.supplier).firstOrFail()
  return { maud, code, party }
}

const ask = (client: any, user: User, form: string, first = '2026-10', last = '2026-10') =>
  client.post('/livres/exports').redirects(0).withCsrfToken().loginAs(user).form({ form, first, last })

const lastExport = () => BookExport.query().orderBy('id', 'desc').firstOrFail()

/** Asks, and takes the file as a person would: the bytes that came are those that were kept. */
async function taken(client: any, user: User, form: string, first?: string, last?: string) {
  const asked = await ask(client, user, form, first, last)
  const kept = await lastExport()
  const page = await client.get(asked.header('location')).loginAs(user)
  page.assertTextIncludes('Télécharger')
  const file = await client.get(`/livres/exports/${kept.id}/fichier`).loginAs(user)
  file.assertStatus(200)
  return { kept, file, bytes: await readFile(pathOf(kept.storageKey!)) }
}

test.group('Handing the books over', (group) => {
  group.each.setup(() => sweepHouse)

  test('is asked, verified, kept with its fingerprint, written in the log, and taken', async ({ client, assert }) => {
    const { maud, code, party } = await aHouseToHandOver()
    const { kept, file, bytes } = await taken(client, maud, 'csv')

    assert.equal(kept.sha256, sha256Of(bytes))
    assert.equal(file.header('content-disposition'), 'attachment; filename="journaux-2026-10-2026-10.csv"')
    assert.equal(file.header('x-content-type-options'), 'nosniff')
    const [check] = await db.from('book_checks').where('reason', 'export')
    assert.equal(JSON.parse(check.findings).length, 0)
    const log = await client.get('/livres/exports').loginAs(maud)
    for (const words of [kept.label, maud.fullName, kept.sha256!.slice(0, 12), 'Gardé']) log.assertTextIncludes(words)
    assert.deepEqual(
      (await db.from('audit_events').where('subject', `book_export:${kept.id}`).orderBy('id')).map(({ action }) => action),
      ['books_exported', 'book_export_taken']
    )
    assert.deepEqual(bytes.toString('utf8').split('\r\n').slice(0, 2), [
      '\uFEFFJournal;Numéro;Date;Pièce;Libellé;Compte;Activité;Code tiers;Tiers;Débit;Crédit',
      `AC;1;2026-10-05;FA-0042;"'=Café à l’Anse";606400;${code};;;1234,50;0,00`,
    ])
    assert.include(bytes.toString('utf8'), `401000;${code};${party};${party};0,00;1481,40`)
  })

  test('as accounting packages read it: by columns to describe, or fixed', async ({ client, assert }) => {
    const { maud, code, party } = await aHouseToHandOver()
    const generic = (await taken(client, maud, 'generic')).bytes.toString('latin1').split('\r\n')
    assert.equal(generic[2], `AC;05/10/2026;401000;${party};FA-0042;"'=Café à l'Anse";0,00;1481,40;${code}`)

    const [first, , third] = (await taken(client, maud, 'quadratus')).bytes.toString('latin1').split('\r\n')
    assert.match(first, /^M60640000AC000051026 =Café à l.Anse +D\+000000123450/)
    assert.equal(third.slice(1, 9).trim(), party.slice(0, 8))
    assert.include(third, 'C+000000148140')
  })

  test('the FEC takes its year, bears the name of the law, has its description and passes its judge', async ({ client, assert }) => {
    const { maud } = await aHouseToHandOver()
    const { kept, bytes } = await taken(client, maud, 'fec', '2026-11', '2026-11')
    const description = await client.get(`/livres/exports/${kept.id}/description`).loginAs(maud)

    assert.match(kept.fileName!, /^\d{9}FEC20261231\.txt$/)
    assert.lengthOf(bytes.toString('utf8').trim().split('\r\n'), 1 + 6)
    assert.include(description.header('content-disposition'), kept.fileName!.replace('.txt', '-description.txt'))
    assert.include(description.text() || String(description.body()), 'champs séparés par une tabulation')
    if (kit(FEC) === undefined) return
    const path = join(tmpdir(), kept.fileName!)
    await writeFile(path, bytes)
    const { passed, said } = await judged(FEC, path)
    assert.isTrue(passed, said)
  })

  test('nothing leaves books that do not hold, nor months without entries', async ({ client, assert }) => {
    const { maud } = await aHouseToHandOver()
    const empty = await ask(client, maud, 'csv', '2026-01', '2026-02')
    assert.property(empty.flashMessage('inputErrorsBag'), 'last')
    assert.isNull(await db.from('book_exports').first())

    await db.from('monthly_totals').where('account', '606400').update({ debit_cents: 1 })
    await ask(client, maud, 'csv')
    const refused = await lastExport()
    assert.match(refused.failure!, /Les livres ne tiennent pas/)
    assert.isNull(refused.sha256)
    ;(await client.get(`/livres/exports/${refused.id}`).loginAs(maud)).assertTextIncludes('Rien n’a été remis')
    ;(await client.get(`/livres/exports/${refused.id}/fichier`).loginAs(maud)).assertStatus(404)
  })

  test('an auditor takes it while their time runs, and each step leaves a trace', async ({ client, assert }) => {
    await aHouseToHandOver()
    const auditor = await aUser('auditor', { accessFrom: '2026-11-01', accessUntil: '2026-11-30' })
    const { kept } = await taken(client, auditor, 'fec')
    const visits = await db.from('audit_events').where({ user_id: auditor.id, action: 'guest_visited' }).orderBy('id')
    assert.deepEqual(
      visits.map(({ subject }) => subject),
      ['POST /livres/exports', `/livres/exports/${kept.id}`, `/livres/exports/${kept.id}/fichier`]
    )

    await aHouse({ pinnedOn: '2026-12-01' })
    for (const path of ['/livres', '/livres/exports', `/livres/exports/${kept.id}/fichier`])
      assert.notEqual((await client.get(path).redirects(0).loginAs(auditor)).status(), 200, path)
    const early = await aUser('auditor', { accessFrom: '2026-12-10', accessUntil: '2026-12-31' })
    assert.notEqual((await client.get('/livres').redirects(0).loginAs(early)).status(), 200)
  })

  test('nobody else sees what left', async ({ client }) => {
    const { maud } = await aHouseToHandOver()
    const { kept } = await taken(client, maud, 'csv')
    const { user } = await anEntrepreneur()
    for (const path of ['', `/${kept.id}`, `/${kept.id}/fichier`, `/${kept.id}/description`])
      (await client.get(`/livres/exports${path}`).loginAs(user)).assertStatus(403)
  })
})

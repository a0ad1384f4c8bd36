import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { unzipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { askBatch, NothingToTake, TooManyPapers } from '#documents/batches/ask_batch'
import { carryOutBatch } from '#documents/batches/carry_out_batch'
import DocumentBatch from '#documents/batches/document_batch'
import { bytesOf } from '#documents/archive'
import { pathOf } from '#documents/store'
import type User from '#identity/user'
import type Invoice from '#sales/invoices/invoice'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import { anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('Many documents in one file', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  const paper = ({ id, number }: { id: number; number: string | null }) => ({ kind: 'invoice', subject: `invoice:${id}`, label: number! })

  test('the invoices that one ticks come as they are archived, and only to who asked', async ({ client, assert }) => {
    const { activity, user } = await anEntrepreneur()
    const first = await anIssuedInvoice({ activity })
    const second = await anIssuedInvoice({ activity })
    const other = await anIssuedInvoice()
    await as(client, user, 'POST', '/ventes/lots', { ids: [first.id, second.id, other.id] })

    const batch = await DocumentBatch.askedBy(user).firstOrFail()
    assert.deepEqual([batch.paperCount, batch.isKept], [2, true])
    const zip = await readFile(pathOf(batch.storageKey!))
    assert.equal(createHash('sha256').update(zip).digest('hex'), batch.sha256)
    const files = unzipSync(zip)
    assert.sameMembers(Object.keys(files), [`${first.number}.pdf`, `${second.number}.pdf`])
    assert.equal(Buffer.from(files[`${first.number}.pdf`].slice(0, 5)).toString(), '%PDF-')
    ;(await client.get(`/lots/${batch.id}`).loginAs(user)).assertTextIncludes('Télécharger le ZIP')
    ;(await client.get('/lots').loginAs(user)).assertTextIncludes(batch.label)
    const progress = await client.get(`/lots/${batch.id}/avancement`).loginAs(user)
    progress.assertBodyContains({ done: 2, total: 2, finished: true })
    const maud = await anAccountant()
    ;(await client.get(`/lots/${batch.id}`).loginAs(maud)).assertStatus(404)
    ;(await client.get(`/lots/${batch.id}/fichier`).loginAs(maud)).assertStatus(404)
  })

  test('or all their pages in one PDF, in the order of their numbers', async ({ client, assert }) => {
    const { activity, user } = await anEntrepreneur()
    const lines = Array.from({ length: 60 }, (_, rank) => ({ label: `Séance ${rank}`, unitPriceCents: 10_00 }))
    const [long, short] = [await anIssuedInvoice({ activity, lines }), await anIssuedInvoice({ activity })]
    await as(client, user, 'POST', '/ventes/lots', { ids: [short.id, long.id], form: 'pdf' })

    const batch = await DocumentBatch.askedBy(user).firstOrFail()
    const bytes = await readFile(pathOf(batch.storageKey!))
    assert.equal(createHash('sha256').update(bytes).digest('hex'), batch.sha256)
    const whole = await PDFDocument.load(bytes, { updateMetadata: false })
    const pagesOf = async (invoice: Invoice) => (await PDFDocument.load(await bytesOf(await invoiceDocument(invoice)))).getPageCount()
    assert.equal(whole.getPageCount(), (await pagesOf(long)) + (await pagesOf(short)))
    assert.isAbove(whole.getPageCount(), 3)
    assert.equal(whole.getTitle(), `${long.number} à ${short.number}`)
    assert.notInclude(bytes.toString('latin1'), 'factur-x.xml')

    const page = await client.get(`/lots/${batch.id}`).loginAs(user)
    page.assertTextIncludes('Télécharger le PDF')
    page.assertTextIncludes('reste avec son original')
    const file = await client.get(`/lots/${batch.id}/fichier`).loginAs(user)
    file.assertHeader('content-type', 'application/pdf')
    file.assertHeader('content-disposition', `attachment; filename="documents-${batch.id}.pdf"`)
  })

  test('one that cannot be made says why and holds nobody up; asked again, nothing is made twice', async ({ client, assert }) => {
    const maud = await anAccountant()
    const invoice = await anIssuedInvoice()
    const batch = await askBatch(
      { label: 'Essai', form: 'zip' },
      [paper(invoice), { kind: 'invoice', subject: 'invoice:999999', label: 'F9999' }],
      '2026-11-23',
      maud
    )
    await carryOutBatch(batch)
    const { sha256 } = batch
    await carryOutBatch(batch)
    assert.equal(batch.sha256, sha256)
    assert.lengthOf(Object.keys(unzipSync(await readFile(pathOf(batch.storageKey!)))), 1)
    ;(await client.get(`/lots/${batch.id}`).loginAs(maud)).assertTextIncludes('F9999')
  })

  test('nothing, or too much, is refused', async ({ assert }) => {
    const maud = await anAccountant()
    assert.throws(() => askBatch({ label: 'Rien', form: 'zip' }, [], '2026-11-23', maud), NothingToTake)
    const many = Array.from({ length: 2001 }, () => ({ kind: 'invoice', subject: 'invoice:1', label: 'F1' }))
    assert.throws(() => askBatch({ label: 'Trop', form: 'zip' }, many, '2026-11-23', maud), TooManyPapers)
  })
})

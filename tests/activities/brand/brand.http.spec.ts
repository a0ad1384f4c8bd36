import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Activity from '#activities/activity'
import Brand from '#activities/brand/brand'
import { changeBrand } from '#activities/brand/change_brand'
import { bytesOf } from '#documents/archive'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import { aJpeg, aPng } from '#tests/documents/pictures'
import { anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { judged, kit, NO_KIT } from '#tests/support/kit'
import { textOf } from '#tests/support/pdf_reader'
import { anEntrepreneur } from '#tests/support/people'
import { aDirector, anAccountant } from '#tests/support/users'

const JUDGE = 'einvoice/validate-facturx.sh'

test.group('How an activity looks on its papers', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const send = (client: any, user: any, code: string, fields: Record<string, string>, logo?: Buffer) => {
    const request = client.put(`/activites/${code}/identite`).redirects(0).withCsrfToken().loginAs(user).fields(fields)
    return logo ? request.file('logo', logo, { filename: 'logo.png' }) : request
  }

  test('an entrepreneur gives a logo, a colour and a foot; invoices to come bear them, issued ones do not change', async ({
    client,
    assert,
  }) => {
    const { user, activity } = await anEntrepreneur()
    const former = await anIssuedInvoice({ activity })
    await send(client, user, activity.code, { color: '#8A1C4A', footer: 'saveurs.example, traiteur engagé' }, aPng())

    const brand = await Brand.findByOrFail('activityId', activity.id)
    assert.deepEqual([brand.color, brand.logoWidth, brand.logoHeight], ['#8A1C4A', 120, 60])
    ;(await client.get(`/documents/${brand.logoId}`).loginAs(user)).assertHeader('content-type', 'image/png')
    ;(await client.get(`/documents/${brand.logoId}`).loginAs((await anEntrepreneur()).user)).assertStatus(404)
    ;(await client.get(`/activites/${activity.code}/identite`).loginAs(user)).assertTextIncludes('saveurs.example')

    const invoice = await anIssuedInvoice({ activity })
    const paper = await bytesOf(await invoiceDocument(invoice))
    assert.include(textOf(paper), 'saveurs.example, traiteur engagé')
    assert.include(paper.toString('latin1'), '/Subtype /Image')
    assert.notInclude((await bytesOf(await invoiceDocument(former))).toString('latin1'), '/Subtype /Image')

    await send(client, user, activity.code, { withoutLogo: '1', color: '', footer: '' })
    await brand.refresh()
    assert.deepEqual([brand.logoId, brand.color, brand.footer], [null, null, null])
    assert.equal((await creditInvoice(invoice, { on: '2026-04-02' }, null)).frozen!.seller.tradeBrand!.color, '#8A1C4A')
  })

  test('a file that is no picture, or a colour that one cannot read, is refused beside its field', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const wrong = await send(client, user, activity.code, {}, Buffer.from('<svg onload="alert(1)"/>'))
    assert.property(wrong.flashMessage('inputErrorsBag'), 'logo')
    const pale = await send(client, user, activity.code, { color: '#FFE9A0' })
    assert.property(pale.flashMessage('inputErrorsBag'), 'color')
    assert.isNull(await Brand.findBy('activityId', activity.id))
  })

  test('somebody else’s is not one’s own; the house’s belongs to its direction', async ({ client, assert }) => {
    const { user } = await anEntrepreneur()
    const { activity } = await anEntrepreneur()
    ;(await send(client, user, activity.code, { color: '#8A1C4A' })).assertStatus(404)
    ;(await client.get('/activites/A00/identite').loginAs(await anAccountant())).assertStatus(403)
    await send(client, await aDirector(), 'A00', { footer: 'Agrément fictif n° 12' }, aPng({ alpha: 255 }))

    const shared = await Activity.findByOrFail('code', 'A00')
    assert.isNotNull((await Brand.findByOrFail('activityId', shared.id)).logoId)
    const invoice = await anIssuedInvoice({ activity })
    assert.include(textOf(await bytesOf(await invoiceDocument(invoice))), 'Agrément fictif n° 12')
  })

  test('the judges accept the papers that bear them', async ({ assert, cleanup }) => {
    const { user, activity } = await anEntrepreneur()
    const folder = await mkdtemp(join(tmpdir(), 'brands-'))
    cleanup(() => rm(folder, { recursive: true }))
    const files: string[] = []
    for (const logo of [aPng(), aJpeg()]) {
      await changeBrand(activity, { color: '#8A1C4A', footer: 'Ici & <là> 🎪', logo }, user)
      await changeBrand(await Activity.findByOrFail('code', 'A00'), { logo }, user)
      const invoice = await anIssuedInvoice({ activity })
      files.push(join(folder, `${invoice.number}.pdf`))
      await writeFile(files.at(-1)!, await bytesOf(await invoiceDocument(invoice)))
    }
    const { passed, said } = await judged(JUDGE, ...files)
    assert.isTrue(passed, said)
  })
    .timeout(120_000)
    .skip(kit(JUDGE) === undefined, NO_KIT)
})

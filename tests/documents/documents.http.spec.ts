import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { archiveDocument } from '#documents/archive'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import { anIssuedInvoice } from '#tests/sales/support'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('An archived document', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is read by those who see what it is of, shown or downloaded; by nobody else', async ({ client }) => {
    const { user, activity } = await anEntrepreneur()
    const { user: stranger } = await anEntrepreneur({ firstName: 'Moussa' })
    const invoice = await anIssuedInvoice({ activity })
    const path = `/documents/${(await invoiceDocument(invoice)).id}`

    const shown = await client.get(path).loginAs(user)
    shown.assertHeader('content-type', 'application/pdf')
    shown.assertHeader('cache-control', 'private, no-cache')
    shown.assertHeader('content-disposition', `inline; filename="${invoice.number}.pdf"; filename*=UTF-8''${invoice.number}.pdf`)
    const kept = await client.get(`${path}?telecharger=1`).loginAs(await anAccountant())
    kept.assertHeader('content-disposition', `attachment; filename="${invoice.number}.pdf"; filename*=UTF-8''${invoice.number}.pdf`)
    ;(await client.get(path).loginAs(stranger)).assertStatus(404)
    ;(await client.get(path).redirects(0)).assertStatus(302)
  })

  test('of a kind that no domain answers for is not given to anybody', async ({ client }) => {
    const orphan = await archiveDocument({
      kind: 'essay',
      subject: 'essay:0',
      fileName: 'a.html',
      mediaType: 'text/html',
      bytes: Buffer.from('<p>'),
    })
    ;(await client.get(`/documents/${orphan.id}`).loginAs(await anAccountant())).assertStatus(404)
  })
})

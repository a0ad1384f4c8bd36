import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type User from '#identity/user'
import { closePeriod } from '#ledger/close_period'
import Invoice from '#sales/invoices/invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { aCustomer, aDraft, redrawn } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

const line = { label: 'Buffet', quantity: '1', unit: 'unit', unitPrice: '10', nature: 'services', vat: '2000' }

/** As a browser sends them: one field for each box. */
const asFields = (lines: object[]) =>
  Object.fromEntries(lines.flatMap((one, rank) => Object.entries(one).map(([name, value]) => [`lines[${rank}][${name}]`, value])))

test.group('What somebody types that cannot be', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  const send = (client: any, user: User, path: string, fields: object) =>
    client.post(path).redirects(0).withCsrfToken().loginAs(user).form(fields)

  const seller = async () => {
    const { user, activity } = await anEntrepreneur()
    const { id } = await aCustomer(activity)
    return { user, activity, head: { activityId: activity.id, customerId: id, title: 'Refusée' } }
  }

  test('a quantity below zero, no quantity, a price beyond a billion, a rate that does not exist: beside its field', async ({
    client,
    assert,
  }) => {
    const { user, head } = await seller()
    const wrong: [object, string][] = [
      [{ quantity: '-2' }, 'lines.0.quantity'],
      [{ quantity: '0' }, 'lines.0.quantity'],
      [{ quantity: '9999999999' }, 'lines.0.quantity'],
      [{ unitPrice: '1 000 000 001' }, 'lines.0.unitPrice'],
      [{ unitPrice: '1e9' }, 'lines.0.unitPrice'],
      [{ discount: '101' }, 'lines.0.discount'],
      [{ discount: '-5' }, 'lines.0.discount'],
      [{ vat: '1960' }, 'lines.0.vat'],
      [{ vat: '0' }, 'lines.0.vat'],
      [{ label: 'A'.repeat(301) }, 'lines.0.label'],
    ]
    for (const [typed, field] of wrong) {
      const response = await send(client, user, '/ventes', { ...head, lines: { 0: { ...line, ...typed } } })
      assert.include(Object.keys(response.flashMessage('inputErrorsBag') ?? {}), field, JSON.stringify(typed))
    }
    const whole = await send(client, user, '/ventes', { ...head, currency: 'FRANC', deliveredOn: '2026-02-30', lines: { 0: line } })
    for (const field of ['currency', 'deliveredOn']) assert.property(whole.flashMessage('inputErrorsBag'), field)
    assert.isNull(await Invoice.findBy('title', 'Refusée'))
  })

  test('a date in a closed month is refused when one issues, beside the date, and takes no number', async ({ client, assert }) => {
    const { activity } = await seller()
    const draft = await aDraft({ activity })
    await closePeriod('2026-10', '2026-11-15', null)
    const response = await send(client, await anAccountant(), `/ventes/${draft.id}/emission`, { issuedOn: '2026-10-30' })
    const said = JSON.stringify([response.flashMessage('inputErrorsBag'), response.flashMessage('error')])
    assert.match(said, /octobre/)
    assert.isNull((await draft.refresh()).number)
  })

  test('an invoice of two hundred lines is kept; of ten thousand it is refused in words, and nothing falls', async ({ client, assert }) => {
    const { user, head } = await seller()
    const of = (count: number) => asFields(Array.from({ length: count }, (_, rank) => ({ ...line, label: `Ligne ${rank}` })))
    await send(client, user, '/ventes', { ...head, title: 'Deux cents', ...of(200) })
    assert.lengthOf((await Invoice.query().where('title', 'Deux cents').preload('lines').firstOrFail()).lines, 200)

    const many = await send(client, user, '/ventes', { ...head, ...of(400) })
    assert.match(many.flashMessage('inputErrorsBag').lines[0], /200 lignes/)
    const flashed = { inputErrorsBag: many.flashMessage('inputErrorsBag') }
    ;(await client.get('/ventes/nouvelle').loginAs(user).withFlashMessages(flashed)).assertTextIncludes('200 lignes')

    const tooMany = await send(client, user, '/ventes', { ...head, ...of(10_000) })
    assert.equal(tooMany.status(), 413)
    assert.include(tooMany.text(), 'trop long')
    assert.isNull(await Invoice.findBy('title', 'Refusée'))
  })

  test('HTML and formulas in every field are kept as typed, and harm nobody on the page, on paper or in the file', async ({
    client,
    assert,
  }) => {
    const { user, activity } = await anEntrepreneur()
    const sharp = (field: string) => `<script>alert("${field}")</script> =1+1 & 🎪`
    const customer = await aCustomer(activity, { name: sharp('nom'), street: sharp('rue'), city: '<b>Ville</b>' })
    const typed = {
      activityId: activity.id,
      customerId: customer.id,
      title: sharp('objet'),
      note: sharp('mot'),
      purchaseOrder: '=HYPERLINK("http://x")',
      buyerReference: '<i>service</i>',
      lines: { 0: { ...line, label: sharp('ligne'), description: sharp('précision') } },
    }
    await send(client, user, '/ventes', typed)
    const draft = await Invoice.findByOrFail('title', sharp('objet'))
    const invoice = await issueInvoice(draft, '2026-11-23', await anAccountant())

    for (const path of [`/ventes/${invoice.id}`, '/ventes?vue=emises', `/ventes/${invoice.id}/avoir`, `/clients/${customer.id}`]) {
      const page = (await client.get(path).loginAs(await anAccountant())).text()
      assert.notMatch(page, /<script>alert/, path)
      assert.include(page, '&lt;script&gt;alert', path)
    }
    const { page, xml } = redrawn(await Invoice.findOrFail(invoice.id))
    assert.notInclude(xml, '<script')
    for (const field of ['objet', 'mot', 'ligne', 'précision', 'nom', 'rue']) {
      assert.include(xml, `&lt;script&gt;alert(&quot;${field}&quot;)&lt;/script&gt;=1+1&amp;🎪`, field)
      assert.include(page, `<script>alert("${field}")</script>=1+1&`, field)
    }
    assert.include(xml, '=HYPERLINK(&quot;http://x&quot;)')
  })
})

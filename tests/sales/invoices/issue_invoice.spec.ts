import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { InvoiceEmpty } from '#sales/invoices/issue_refusals'
import { aCustomer, aDraft, anIssuedInvoice, NORDSEE } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { linesAbout } from '#tests/support/lines'
import { aCape, anActivity } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

const march31 = '2026-03-31'

test.group('Issuing an invoice', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('numbers the draft and posts a balanced sale, its VAT waiting for the customer', async ({ assert }) => {
    const invoice = await aDraft()
    const maud = await anAccountant()
    await issueInvoice(invoice, march31, maud)

    assert.equal(invoice.number, 'F2026-0001')
    assert.equal(invoice.issuedById, maud.id)
    assert.equal(invoice.dueOn, '2026-04-30')
    assert.equal(invoice.openCents, 1_200_00)
    assert.deepEqual(await linesAbout(`invoice:${invoice.id}`), [
      ['411000', 1_200_00, 0],
      ['706000', 0, 1_000_00],
      ['445742', 0, 200_00],
    ])
  })

  test('tells goods from services, and one rate from another', async ({ assert }) => {
    const invoice = await anIssuedInvoice({
      lines: [
        { label: 'Buffet', unitPriceCents: 333_33, vatRateBps: 1000 },
        { label: 'Plateaux repas', unitPriceCents: 10_00, quantityMilli: 12_500, vatRateBps: 550, nature: 'goods' },
        { label: 'Confitures', unitPriceCents: 100_01, vatRateBps: 550, nature: 'products' },
        { label: 'Service', unitPriceCents: 100_00, vatRateBps: 550 },
        { label: 'Remise', unitPriceCents: -33_33, vatRateBps: 1000 },
      ],
    })
    assert.deepEqual(await linesAbout(`invoice:${invoice.id}`), [
      ['411000', 672_89, 0],
      ['706000', 0, 400_00],
      ['707000', 0, 125_00],
      ['701000', 0, 100_01],
      ['445743', 0, 30_00],
      ['445714', 0, 12_38],
      ['445744', 0, 5_50],
    ])
  })

  test('under the option for debits, all the VAT is due at once', async ({ assert }) => {
    await aHouse({ vatOn: 'issue' })
    const invoice = await anIssuedInvoice()

    assert.equal(invoice.vatOn, 'issue')
    assert.equal(invoice.frozen!.vatOption, 'debits')
    assert.deepInclude(await linesAbout(`invoice:${invoice.id}`), ['445712', 0, 200_00])
  })

  test('without VAT, the turnover carries its category and the invoice its reason', async ({ assert }) => {
    const activity = await anActivity()
    const training = await anIssuedInvoice({ activity, lines: [{ label: 'Formation FLE', unitPriceCents: 900_00, exemption: 'training' }] })
    const customer = await aCustomer(activity, NORDSEE)
    const hamburg = await anIssuedInvoice({
      activity,
      customer,
      lines: [{ label: 'Conseil', unitPriceCents: 500_00, exemption: 'eu_services' }],
    })

    const written = await db
      .from('entry_lines')
      .where('account', '706000')
      .orderBy('id')
      .select('vat_code', 'vat_rate_bps', 'vat_base_cents')
    assert.deepEqual(written, [
      { vat_code: 'E', vat_rate_bps: 0, vat_base_cents: 900_00 },
      { vat_code: 'AE', vat_rate_bps: 0, vat_base_cents: 500_00 },
    ])
    assert.equal(training.frozen!.vatBreakdown[0].reason, 'Exonération de TVA, article 261-4-4° a du CGI')
    assert.equal(hamburg.frozen!.processing, 'B2BINT')
    assert.equal(hamburg.totalCents, 500_00)
  })

  test('freezes what it said: a customer who moves afterwards changes nothing', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    await invoice.load('customer')
    await invoice.customer.merge({ name: 'Autre nom', street: 'Ailleurs' }).save()
    await invoice.refresh()

    assert.equal(invoice.frozen!.customer.name, 'Éditions de l’Estran')
    assert.equal(invoice.frozen!.seller.name, 'Les Pirogues')
    assert.equal(invoice.frozen!.seller.tradeName, 'Saveurs du Fleuve')
    assert.equal(invoice.frozen!.seller.person!.name, 'Aïssata Diarra-Fontenel')
  })

  test('an activity under CAPE says so until its term', async ({ assert }) => {
    const cape = await aCape({ startsOn: '2026-01-05' })
    await cape.load('activity')
    const invoice = await anIssuedInvoice({ activity: cape.activity })

    assert.include(invoice.capeMention!, '4\u00A0juillet\u00A02026')
    assert.equal(invoice.frozen!.capeMention, invoice.capeMention)
  })

  test('counts without a hole: a refused one burns no number', async ({ assert }) => {
    const activity = await anActivity()
    await anIssuedInvoice({ activity })
    const empty = await aDraft({ activity, lines: [] })
    await assert.rejects(async () => issueInvoice(empty, march31, null), InvoiceEmpty as never)
    const next = await anIssuedInvoice({ activity })

    assert.equal(empty.number ?? null, null)
    assert.equal(next.number, 'F2026-0002')
  })
})

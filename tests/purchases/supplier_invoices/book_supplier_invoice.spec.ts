import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Asset from '#assets/asset'
import { AssetTooSmall } from '#assets/asset_accounts'
import { openItems } from '#ledger/open_items'
import { bookReceivedInvoice } from '#purchases/supplier_invoices/book_received_invoice'
import {
  AdvancedByStranger,
  AdvanceTooLarge,
  NotAPurchase,
  PurchaseEmpty,
  SupplierInvoiceBooked,
  SupplierInvoiceKnown,
} from '#purchases/supplier_invoices/purchase_refusals'
import { receiveSupplierInvoice } from '#purchases/supplier_invoices/receive_supplier_invoice'
import { addSupplier, SupplierKnown } from '#purchases/suppliers/add_supplier'
import { payItems } from '#treasury/pay_items'
import { linesAbout, linesOf } from '#tests/support/lines'
import { anActivity, anEntrepreneur } from '#tests/support/people'
import { aSupplier, aSupplierInvoice } from '#tests/support/purchases'

test.group('Supplier invoices', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('goods give their VAT back at once', async ({ assert }) => {
    const invoice = await aSupplierInvoice((await anActivity()).id)
    assert.equal(invoice.totalCents, 211_00)
    assert.deepEqual(await linesOf(invoice.entryId!), [
      ['601000', 200_00, 0],
      ['445660', 11_00, 0],
      ['401000', 0, 211_00],
    ])
  })

  test('services give it back when they are paid', async ({ assert }) => {
    const invoice = await aSupplierInvoice((await anActivity()).id, {
      lines: [
        { account: '604000', nature: 'services', netCents: 300_00, vatRateBps: 2000 },
        { account: '607000', nature: 'goods', netCents: 50_00, vatRateBps: 2000 },
      ],
    })
    assert.deepEqual(await linesOf(invoice.entryId!), [
      ['604000', 300_00, 0],
      ['607000', 50_00, 0],
      ['445640', 60_00, 0],
      ['445660', 10_00, 0],
      ['401000', 0, 420_00],
    ])
    const [{ lineId }] = await openItems({ source: invoice.source })
    const paid = await payItems({ items: [{ lineId }], on: '2026-04-05' }, null)
    assert.deepEqual(await linesOf(paid.entryId), [
      ['512000', 0, 420_00],
      ['401000', 420_00, 0],
      ['445640', 0, 60_00],
      ['445660', 60_00, 0],
    ])
  })

  test('services of a supplier on debits are deducted at once', async ({ assert }) => {
    const lines = [{ account: '626000', nature: 'services' as const, netCents: 30_00, vatRateBps: 2000 }]
    const invoice = await aSupplierInvoice((await anActivity()).id, { isVatOnIssue: true, lines })
    assert.deepEqual((await linesOf(invoice.entryId!))[1], ['445660', 6_00, 0])
  })

  test('an exempt activity, or a hotel, bears the VAT', async ({ assert }) => {
    const exempt = await aSupplierInvoice((await anActivity({ isVatExempt: true })).id)
    assert.deepEqual(await linesOf(exempt.entryId!), [
      ['601000', 211_00, 0],
      ['401000', 0, 211_00],
    ])
    const hotel = await aSupplierInvoice((await anActivity()).id, {
      lines: [
        {
          account: '625100',
          nature: 'services',
          netCents: 100_00,
          vatRateBps: 1000,
          isVatDeductible: false,
        },
      ],
    })
    assert.deepEqual(await linesOf(hotel.entryId!), [
      ['625100', 110_00, 0],
      ['401000', 0, 110_00],
    ])
  })

  test('a subcontractor of the building bills no VAT: the cooperative owes it and deducts it', async ({ assert }) => {
    const lines = [{ account: '604000', nature: 'services' as const, netCents: 1_000_00, vatRateBps: 2000 }]
    const invoice = await aSupplierInvoice((await anActivity()).id, {
      reverseCharge: 'building',
      lines,
    })
    assert.deepEqual([invoice.vatCents, invoice.totalCents], [0, 1_000_00])
    assert.deepEqual(await linesOf(invoice.entryId!), [
      ['604000', 1_000_00, 0],
      ['445660', 200_00, 0],
      ['401000', 0, 1_000_00],
      ['445202', 0, 200_00],
    ])
    const exempt = await aSupplierInvoice((await anActivity({ isVatExempt: true })).id, {
      reverseCharge: 'non_eu',
      lines,
    })
    assert.deepEqual(await linesOf(exempt.entryId!), [
      ['604000', 1_200_00, 0],
      ['401000', 0, 1_000_00],
      ['445201', 0, 200_00],
    ])
  })

  test('what lasts enters the register, apart from what is consumed', async ({ assert }) => {
    const activity = await anActivity()
    const invoice = await aSupplierInvoice(activity.id, {
      lines: [
        {
          account: '218300',
          nature: 'asset',
          netCents: 1_200_00,
          vatRateBps: 2000,
          label: 'Ordinateur portable',
          lifeMonths: 24,
        },
        { account: '606300', nature: 'goods', netCents: 40_00, vatRateBps: 2000, label: 'Souris' },
      ],
    })
    assert.deepEqual(await linesAbout(invoice.source), [
      ['606300', 40_00, 0],
      ['445660', 8_00, 0],
      ['401000', 0, 48_00],
      ['218300', 1_200_00, 0],
      ['445620', 240_00, 0],
      ['404000', 0, 1_440_00],
    ])
    const asset = await Asset.query().where('activity_id', activity.id).firstOrFail()
    assert.deepInclude(asset.serialize(), {
      label: 'Ordinateur portable',
      costCents: 1_200_00,
      lifeMonths: 24,
      inServiceOn: '2026-03-05',
    })
  })

  test('refused: the same number twice, a small asset, an account of pay, an empty bill, a second booking', async ({ assert }) => {
    const { id } = await anActivity()
    const supplier = await aSupplier()
    const invoice = await aSupplierInvoice(id, { supplier, number: 'F-77' })
    const line = { account: '601000', nature: 'goods' as const, netCents: 10_00, vatRateBps: 2000 }

    await assert.rejects(() => aSupplierInvoice(id, { supplier, number: 'F-77' }), SupplierInvoiceKnown as never)
    await assert.rejects(
      () =>
        aSupplierInvoice(id, {
          lines: [{ ...line, nature: 'asset', account: '218300', netCents: 500_00 }],
        }),
      AssetTooSmall as never
    )
    await assert.rejects(() => aSupplierInvoice(id, { lines: [{ ...line, account: '641100' }] }), NotAPurchase as never)
    await assert.rejects(() => aSupplierInvoice(id, { lines: [] }), PurchaseEmpty as never)
    await assert.rejects(() => bookReceivedInvoice(invoice, '2026-03-06', null), SupplierInvoiceBooked as never)
    await assert.rejects(() => db.from('supplier_invoices').where('id', invoice.id).update({ net_cents: 1 }))
  })

  test('received first, booked another day by somebody else', async ({ assert }) => {
    const { id } = await anActivity()
    const facts = {
      activityId: id,
      supplier: await aSupplier(),
      number: 'R-1',
      label: 'Toile',
      invoicedOn: '2026-02-27',
      dueOn: '2026-03-27',
    }
    const lines = [
      {
        account: '601000',
        nature: 'goods' as const,
        netCents: 33_33,
        vatRateBps: 2000,
        vatCents: 6_66,
      },
    ]
    const received = await receiveSupplierInvoice({ ...facts, lines }, '2026-03-02', null)
    assert.isFalse(received.isBooked)

    const booked = await bookReceivedInvoice(received, '2026-03-03', null)
    const entry = await db.from('entries').where('id', booked.entryId!).firstOrFail()
    assert.deepEqual([entry.posted_on, entry.piece_on, entry.piece], ['2026-03-03', '2026-02-27', 'R-1'])
    assert.deepEqual((await linesOf(booked.entryId!))[1], ['445660', 6_66, 0])
  })

  test('the part that somebody advanced is owed to them, and its VAT comes back with it', async ({ assert }) => {
    const { person, activity } = await anEntrepreneur()
    const lines = [{ account: '604000', nature: 'services' as const, netCents: 300_00, vatRateBps: 2000 }]
    const advance = { cents: 120_00, personId: person.id }
    const invoice = await aSupplierInvoice(activity.id, { lines, advance })

    assert.deepEqual(await linesAbout(`supplier_invoice_advance:${invoice.id}`), [
      ['468100', 0, 120_00],
      ['401000', 120_00, 0],
      ['445640', 0, 20_00],
      ['445660', 20_00, 0],
    ])
    const [toSupplier] = await openItems({ source: invoice.source })
    const [toPerson] = await openItems({ accounts: ['468100'], thirdPartyId: person.thirdPartyId })
    assert.deepEqual([toSupplier.openCents, toPerson.openCents], [-240_00, -120_00])

    const paid = await payItems({ items: [{ lineId: toSupplier.lineId }, { lineId: toPerson.lineId }], on: '2026-04-05' }, null)
    assert.includeDeepMembers(await linesOf(paid.entryId), [
      ['445640', 0, 40_00],
      ['445660', 40_00, 0],
    ])
  })

  test('nobody advances more than the bill, nor for an activity of others', async ({ assert }) => {
    const { person, activity } = await anEntrepreneur()
    const { person: stranger } = await anEntrepreneur()
    await assert.rejects(() => aSupplierInvoice(activity.id, { advance: { cents: 211_01, personId: person.id } }), AdvanceTooLarge as never)
    await assert.rejects(
      () => aSupplierInvoice(activity.id, { advance: { cents: 1_00, personId: stranger.id } }),
      AdvancedByStranger as never
    )
  })

  test('a supplier is entered once', async ({ assert }) => {
    await addSupplier({ name: 'Minoterie du Cap', siren: '000 000 083' })
    await assert.rejects(() => addSupplier({ name: 'MINOTERIE DU CAP' }), SupplierKnown as never)
    await assert.rejects(() => addSupplier({ name: 'Autre nom', siren: '000000083' }), SupplierKnown as never)
  })
})

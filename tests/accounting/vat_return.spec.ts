import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { BOX_RULES } from '#accounting/vat/boxes'
import { boxEntries, boxRule } from '#accounting/vat/box_entries'
import * as filing from '#accounting/vat/file_vat_return'
import { taxationCoefficient } from '#accounting/vat/taxation_coefficient'
import { vatSums } from '#accounting/vat/vat_lines'
import { vatReturn, type Box } from '#accounting/vat/vat_return'
import { vatReturnDocument } from '#accounting/vat/vat_return_document'
import { returnEnding, vatSpan } from '#accounting/vat/vat_span'
import { addCustomer } from '#sales/customers/add_customer'
import { draftInvoice } from '#sales/invoices/draft_invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { sum } from '#core/cents'
import { credit, debit, type LineDraft } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { checkLedger } from '#ledger/check_ledger'
import { vatCodesAgree } from '#accounting/checks/vat_codes_check'
import { vatReturnsAgree } from '#accounting/checks/vat_returns_check'
import { settle } from '#ledger/settle'
import { body } from '#third_parties/body'
import { sharedServicesId, aHouse } from '#tests/support/house'
import { linesOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'
import { aSupplierInvoice } from '#tests/support/purchases'
import { aSaleOf } from '#tests/support/contributions'
import { anAccountant } from '#tests/support/users'

const MARCH = '2026-03'

async function house() {
  return { sharedServicesId: await sharedServicesId(), taxOfficeId: (await body('tax')).id }
}

const file = async (period = MARCH, on = '2026-04-19', refundEuros = 0) =>
  filing.fileVatReturn(period, on, await house(), null, undefined, refundEuros)

/** What a return says, box by box: base and tax in whole euros. */
const said = (boxes: Box[]) =>
  Object.fromEntries(boxes.map(({ code, baseEuros, taxEuros }) => [code, [baseEuros ?? null, taxEuros ?? null]]))

const march = async () => said((await vatReturn(MARCH)).boxes)

async function aPaidSale(netCents: number, activityId: number, on: string) {
  const sale = await aSaleOf(netCents, activityId, on)
  const { id: lineId } = await db.from('entry_lines').where({ entry_id: sale.id, account: '411000' }).firstOrFail()
  const items = [{ lineId, amountCents: (netCents * 6) / 5 }]
  await settle({ items, on, label: 'Virement', piece: 'V1', source: 'payment:0' }, null)
}

async function anUntaxedSale(
  activityId: number,
  exemption: 'training' | 'eu_goods' | 'export' | 'eu_services',
  cents: number,
  country = 'FR'
) {
  const maud = await anAccountant()
  const number = country === 'FR' ? { siren: '000000158' } : { vatNumber: 'BE0428759497' }
  const place = { street: '1 rue de l’Essai', postcode: '1000', city: 'Ailleurs', country, ...number }
  const customer = await addCustomer(
    { kind: 'company', name: `Client ${exemption}`, email: 'client@example.org', ...place },
    activityId,
    maud
  )
  const nature = ['eu_goods', 'export'].includes(exemption) ? 'goods' : 'services'
  const lines = [{ label: 'Essai', nature: nature as 'goods', unitPriceCents: cents, exemption }]
  const draft = await draftInvoice({ activityId, customerId: customer.id, title: 'Essai', lines, deliveredOn: '2026-03-10' }, maud)
  await issueInvoice(draft, '2026-03-10', maud)
}

test.group('The VAT return', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ vatEvery: 'month', vatCoefficient: 100 })))

  test('services are declared when they are paid, in the box of their rate', async ({ assert }) => {
    const { id } = await anActivity()
    await aSaleOf(5_000_00, id, '2026-03-05')
    await aPaidSale(1_000_00, id, '2026-03-10')
    const boxes = await march()

    assert.deepEqual(
      [boxes.A1, boxes['08'], boxes['16'], boxes['32']],
      [
        [1_000, null],
        [1_000, 200],
        [null, 200],
        [null, 200],
      ]
    )
  })

  test('what bears no VAT has its own box: exempt and reverse charge, intra-EU, exports', async ({ assert }) => {
    const { id } = await anActivity()
    await anUntaxedSale(id, 'training', 500_00)
    await anUntaxedSale(id, 'eu_services', 300_00, 'BE')
    await anUntaxedSale(id, 'eu_goods', 200_00, 'BE')
    const boxes = await march()

    assert.deepEqual([boxes.E2, boxes.F2, boxes.A1], [[800, null], [200, null], undefined])
  })

  test('the house owes the VAT that suppliers did not bill, and deducts it', async ({ assert }) => {
    const { id } = await anActivity()
    const bought = (reverseCharge: 'eu' | 'non_eu' | 'building', nature: 'goods' | 'services', netCents: number) =>
      aSupplierInvoice(id, {
        reverseCharge,
        lines: [{ account: nature === 'goods' ? '601000' : '604000', nature, netCents, vatRateBps: 2000 }],
      })
    await bought('building', 'services', 1_000_00)
    await bought('eu', 'services', 400_00)
    await bought('non_eu', 'services', 100_00)
    await bought('eu', 'goods', 300_00)
    await bought('non_eu', 'goods', 200_00)
    const boxes = await march()

    assert.deepEqual(
      ['A2', 'A3', 'B2', 'A4', '08', 'I1', '16', '17', '20', '32'].map((code) => [code, ...(boxes[code] ?? [])]),
      [
        ['A2', 1_000, null],
        ['A3', 500, null],
        ['B2', 300, null],
        ['A4', 200, null],
        ['08', 1_800, 360],
        ['I1', 200, 40],
        ['16', null, 400],
        ['17', null, 60],
        ['20', null, 400],
        ['32', null, 0],
      ]
    )
  })

  test('each box opens on lines that come to it, and no line is in none', async ({ assert }) => {
    const { id } = await anActivity()
    await aPaidSale(1_000_00, id, '2026-03-10')
    await anUntaxedSale(id, 'training', 500_00)
    await aSupplierInvoice(id)
    await aSupplierInvoice(id, { reverseCharge: 'eu', lines: [{ account: '601000', nature: 'goods', netCents: 300_00, vatRateBps: 2000 }] })
    const { boxes, span } = await vatReturn(MARCH)
    const sums = await vatSums(span)

    assert.isTrue(sums.every((row) => BOX_RULES.some((rule) => rule.takes(row))))
    for (const box of boxes.filter(({ opens }) => opens)) {
      const { rows, baseCents, taxCents } = await boxEntries(boxRule(box.code)!, span, sums)
      assert.equal(sum(rows.map((row) => row.taxCents)), taxCents, box.code)
      assert.equal(sum(rows.map((row) => row.baseCents)), baseCents, box.code)
      if (box.taxEuros !== undefined) assert.equal(Math.round(taxCents / 100), box.taxEuros, box.code)
      if (box.baseEuros !== undefined) assert.equal(Math.round(baseCents / 100), box.baseEuros, box.code)
    }
  })

  test('filing posts it: activities hand their VAT over, cents go to the rounding', async ({ assert }) => {
    const { id } = await anActivity()
    await aPaidSale(1_002_50, id, '2026-03-10')
    const { entry } = await file()

    assert.deepEqual(await linesOf(entry!.id), [
      ['445712', 200_50, 0],
      ['581000', 0, 200_50],
      ['581000', 200_50, 0],
      ['445510', 0, 201_00],
      ['658800', 50, 0],
    ])
    assert.equal((await vatReturn(MARCH)).collectedCents, 0)
  })

  test('a return is filed once, when its month is over', async ({ assert }) => {
    await anActivity()
    await file()
    await assert.rejects(() => file(), filing.VatReturnAlreadyFiled)
    await assert.rejects(async () => file('2026-04', '2026-04-19'), filing.VatPeriodNotOver)
  })

  test('a credit goes forward, or is asked back above 760 €', async ({ assert }) => {
    const { id } = await anActivity()
    await aSupplierInvoice(id, { lines: [{ account: '607000', nature: 'goods', netCents: 5_000_00, vatRateBps: 2000 }] })
    await assert.rejects(() => file(MARCH, '2026-04-19', 300), filing.RefundTooLarge)
    const { figures } = await file(MARCH, '2026-04-19', 800)

    assert.deepEqual(
      [said(figures.boxes)['25'], said(figures.boxes)['26'], said(figures.boxes)['27']],
      [
        [null, 1_000],
        [null, 800],
        [null, 200],
      ]
    )
    const april = said((await vatReturn('2026-04')).boxes)
    assert.deepEqual(
      [april['22'], april['27']],
      [
        [null, 200],
        [null, 200],
      ]
    )
  })

  test('by quarter, three months make one return', async ({ assert }) => {
    await aHouse({ vatEvery: 'quarter' })
    const { id } = await anActivity()
    await aPaidSale(1_000_00, id, '2026-01-10')
    await aPaidSale(2_000_00, id, '2026-03-10')
    await assert.rejects(() => file('2026-02', '2026-03-19'), filing.NotTheEndOfAQuarter)
    const { figures } = await file()

    assert.deepEqual(
      ['2026-01', '2026-03', '2026-12'].map((period) => returnEnding(period, 'quarter')),
      ['2026-03', '2026-03', '2026-12']
    )
    assert.deepEqual(said(figures.boxes)['08'], [3_000, 600])
    assert.equal((await vatSpan('2026-06')).from, '2026-04')
  })

  test('what comes late to a declared month is in the next return', async ({ assert }) => {
    const { id } = await anActivity()
    await aPaidSale(1_000_00, id, '2026-03-10')
    await file()
    await aPaidSale(500_00, id, '2026-03-20')

    assert.deepEqual(said((await vatReturn('2026-04')).boxes)['08'], [500, 100])
    assert.deepEqual((await march())['08'], [1_000, 200], 'the filed return still says what it said')
  })

  test('what comes late to a month that owed nothing is in the next return too', async ({ assert }) => {
    const { id } = await anActivity()
    const { entry } = await file()
    await aPaidSale(500_00, id, '2026-03-20')
    const { figures, entry: next } = await file('2026-04', '2026-05-19')

    assert.isNull(entry)
    assert.deepEqual(said(figures.boxes)['08'], [500, 100])
    assert.deepInclude(await linesOf(next!.id), ['445510', 0, 100_00])
    assert.isEmpty(await checkLedger([vatReturnsAgree, vatCodesAgree]))
  })

  test('shared services deduct by their coefficient when some activities are exempt', async ({ assert }) => {
    await aHouse({ vatCoefficient: 80 })
    await anActivity()
    const shared = await sharedServicesId()
    await aSupplierInvoice(shared, { lines: [{ account: '606400', nature: 'goods', netCents: 1_000_00, vatRateBps: 2000 }] })
    const { figures, entry } = await file()

    assert.deepEqual(said(figures.boxes)['20'], [null, 160])
    assert.deepInclude(await linesOf(entry!.id), ['635800', 40_00, 0])
  })

  test('the coefficient weighs exempt sales alone', async ({ assert }) => {
    const { id } = await anActivity()
    await aSaleOf(2_000_00, id, '2026-03-10')
    await anUntaxedSale(id, 'training', 1_000_00)

    assert.equal(await taxationCoefficient(2026), 67)
  })

  test('a pending 44574 is never declared, a manual line without a base still has one', async ({ assert }) => {
    const { id } = await anActivity()
    const lines = [debit('512000', 120_00, id), credit('706000', 100_00, id), credit('445712', 20_00, id)]
    await postEntry({ journal: 'OD', postedOn: '2026-03-10', label: 'Vente au comptant', source: 'test:0', piece: 'T0', lines }, null)

    assert.deepEqual((await march())['08'], [100, 20])
  })

  test('a filed return keeps its paper', async ({ assert }) => {
    const { id } = await anActivity()
    await aPaidSale(1_000_00, id, '2026-03-10')
    const filed = await file()
    const [document, again] = [await vatReturnDocument(filed.id), await vatReturnDocument(filed.id)]

    assert.equal(document.fileName, 'CA3-2026-03.pdf')
    assert.equal(again.id, document.id)
  })
})

test.group('Each box of the CA3 is its codes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ vatEvery: 'month', vatCoefficient: 100 })))

  const wrongs = async () => (await checkLedger([vatCodesAgree, vatReturnsAgree])).map(({ what }) => what)
  const byHand = (lines: LineDraft[], postedOn = '2026-03-10') =>
    postEntry({ journal: 'OD', postedOn, label: 'À la main', source: 'test:0', piece: 'T0', lines }, null)

  /** Sales on receipts, exempt and intra-EU, goods and services bought here and abroad, an asset. */
  async function aBusyMonth() {
    const { id } = await anActivity()
    await aPaidSale(1_000_00, id, '2026-03-10')
    await anUntaxedSale(id, 'training', 500_00)
    await anUntaxedSale(id, 'eu_goods', 200_00, 'BE')
    await aSupplierInvoice(id)
    for (const reverseCharge of ['eu', 'non_eu', 'building'] as const)
      await aSupplierInvoice(id, { reverseCharge, lines: [{ account: '604000', nature: 'services', netCents: 300_00, vatRateBps: 2000 }] })
    await aSupplierInvoice(id, { lines: [{ account: '218300', nature: 'asset', netCents: 900_00, vatRateBps: 2000, lifeMonths: 36 }] })
    return id
  }

  test('a busy month holds, filed or not, and so does the credit that the next one carries', async ({ assert }) => {
    const id = await aBusyMonth()
    assert.deepEqual(await wrongs(), [])
    await file()
    const goods = [{ account: '607000', nature: 'goods' as const, netCents: 5_000_00, vatRateBps: 2000 }]
    await aSupplierInvoice(id, { invoicedOn: '2026-04-10', lines: goods })
    await file('2026-04', '2026-05-19')
    await file('2026-05', '2026-06-19')
    assert.isEmpty(await wrongs())
  })

  test('a line without its code, or with that of another box, is named', async ({ assert }) => {
    const { id } = await anActivity()
    const spent = [debit('606400', 100_00, id), credit('512000', 120_00, id)]
    await byHand([...spent, debit('445660', 20_00, id)])
    await byHand([...spent, debit('445660', 20_00, id, null, { vatCode: 'E' })])
    await byHand([...spent, debit('445620', 20_00, id, null, { vatCode: 'S' })])
    await byHand([
      debit('512000', 120_00, id),
      credit('706000', 100_00, id),
      credit('445713', 20_00, id, null, { vatCode: 'S', vatRateBps: 2000 }),
    ])
    const found = await wrongs()

    assert.lengthOf(found, 3)
    assert.include(found[0], 'sur 445660 sans code')
    assert.include(found[1], 'qui n’est d’aucune case')
    assert.include(found[2], 'sous le code d’un autre taux')
  })

  test('reverse charge that is deducted and not due, or due at no rate, is named', async ({ assert }) => {
    const { id } = await anActivity()
    await byHand([debit('445660', 20_00, id, null, { vatCode: 'AE', vatRateBps: 2000 }), credit('606400', 20_00, id)])
    await byHand([debit('606400', 20_00, id), credit('445202', 20_00, id, null, { vatCode: 'AE' })])
    const found = await wrongs()

    assert.match(found[0], /sur 445202/)
    assert.match(found[1], /20,00.€ de TVA autoliquidée déduits, pour 0,00.€ dus/)
  })

  test('a filed box that its lines do not make, or a credit that nothing carried, is named', async ({ assert }) => {
    await aBusyMonth()
    const { id: filedId } = await file()
    const { id, ...row } = await db.from('vat_returns').where({ id: filedId }).firstOrFail()
    const told = JSON.parse(row.figures)
    told.boxes.find((box: Box) => box.code === '22').taxEuros = 7
    await db.table('vat_returns').insert({ ...row, period: '2026-04', from_period: '2026-04', figures: JSON.stringify(told) })
    const found = await wrongs()

    assert.isTrue(found.some((what) => /case 08 déclarée/.test(what)))
    assert.isTrue(found.some((what) => /case 22 : 7 €, alors que la déclaration d’avant reportait 0 €/.test(what)))
  })
})

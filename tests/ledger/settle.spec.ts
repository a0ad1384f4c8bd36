import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { credit, debit } from '#ledger/entry_draft'
import { SettlementTooLarge } from '#ledger/letter'
import { openItems } from '#ledger/open_items'
import { pendingVatOf } from '#ledger/pending_vat'
import { postEntry } from '#ledger/post_entry'
import { settle } from '#ledger/settle'
import { aBook } from '#tests/support/ledger'
import { linesOf } from '#tests/support/lines'

/** 1 000 € at 20 %, 333,33 € at 10 %: 1 566,66 € with VAT. */
async function aMixedSale() {
  const book = await aBook()
  await postEntry(
    {
      journal: 'VE',
      postedOn: '2026-03-31',
      label: 'Facture d’essai',
      source: 'invoice:0',
      piece: 'F-essai',
      lines: [
        debit('411000', 1_566_66, book.catering, book.customer),
        credit('706000', 1_333_33, book.catering),
        credit('445742', 200_00, book.catering, null, { vatRateBps: 2000 }),
        credit('445743', 33_33, book.catering, null, { vatRateBps: 1000 }),
      ],
    },
    null
  )
  const [item] = await openItems({ activityId: book.catering })
  const pay = (amountCents: number) =>
    settle({ items: [{ lineId: item.lineId, amountCents }], on: '2026-04-10', label: 'Virement', piece: 'B1', source: 'payment:0' }, null)
  return { book, item, pay }
}

test.group('Settling', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a payment makes due its share of the VAT that waited, rate by rate', async ({ assert }) => {
    const { pay } = await aMixedSale()
    const half = await pay(783_33)
    assert.deepEqual(await linesOf(half.id), [
      ['512000', 783_33, 0],
      ['411000', 0, 783_33],
      ['445742', 100_00, 0],
      ['445712', 0, 100_00],
      ['445743', 16_67, 0],
      ['445713', 0, 16_67],
    ])
  })

  test('the last payment takes the remainder: nothing is left waiting', async ({ assert }) => {
    const { item, book, pay } = await aMixedSale()
    for (const amount of [500_01, 33_34, 1_033_31]) await pay(amount)

    assert.isEmpty(await pendingVatOf(item.lineId))
    assert.isEmpty(await openItems({ activityId: book.catering }))
  })

  test('refuses more than what is open', async ({ assert }) => {
    const { pay } = await aMixedSale()
    await pay(1_566_00)
    await assert.rejects(() => pay(67), SettlementTooLarge as never)
  })

  test('pays a supplier, and deducts the VAT of a service only then', async ({ assert }) => {
    const book = await aBook()
    await postEntry(
      {
        journal: 'AC',
        postedOn: '2026-03-31',
        label: 'Loyer',
        source: 'supplier_invoice:0',
        piece: 'L-03',
        lines: [
          debit('613000', 100_00, book.shared),
          debit('445640', 20_00, book.shared, null, { vatRateBps: 2000 }),
          credit('401000', 120_00, book.shared, book.supplier),
        ],
      },
      null
    )
    const [item] = await openItems({ thirdPartyId: book.supplier })
    assert.equal(item.openCents, -120_00)

    const paid = await settle(
      { items: [{ lineId: item.lineId, amountCents: 120_00 }], on: '2026-04-05', label: 'Loyer', piece: 'B2', source: 'payment:1' },
      null
    )
    assert.deepEqual(await linesOf(paid.id), [
      ['512000', 0, 120_00],
      ['401000', 120_00, 0],
      ['445640', 0, 20_00],
      ['445660', 20_00, 0],
    ])
  })
})

test.group('Settling at once', () => {
  test('twenty identical payments of one sale: one is taken, the others are refused', async ({ assert }) => {
    const { pay, book } = await aMixedSale()
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => pay(1_566_66)))

    assert.lengthOf(
      answers.filter(({ status }) => status === 'fulfilled'),
      1
    )
    assert.isTrue(answers.every((answer) => answer.status === 'fulfilled' || answer.reason instanceof SettlementTooLarge))
    assert.isEmpty(await openItems({ activityId: book.catering }))
  })
})

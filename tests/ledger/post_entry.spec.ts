import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { closePeriod } from '#ledger/close_period'
import { credit, crossing, debit, type EntryDraft } from '#ledger/entry_draft'
import {
  AccountUnknown,
  CrossingUnbalanced,
  EntryUnbalanced,
  FiscalYearMissing,
  PeriodClosed,
  ThirdPartyMissing,
} from '#ledger/entry_refusals'
import { postEntry } from '#ledger/post_entry'
import { reverseEntry } from '#ledger/reverse_entry'
import { openItems } from '#ledger/open_items'
import { aBook } from '#tests/support/ledger'
import { linesOf } from '#tests/support/lines'

const sale = (book: Awaited<ReturnType<typeof aBook>>, lines?: EntryDraft['lines']): EntryDraft => ({
  journal: 'VE',
  postedOn: '2026-03-31',
  label: 'Facture d’essai',
  source: 'invoice:0',
  piece: 'F-essai',
  lines: lines ?? [
    debit('411000', 1_200_00, book.catering, book.customer),
    credit('706000', 1_000_00, book.catering),
    credit('445742', 200_00, book.catering),
  ],
})

test.group('Posting an entry', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('writes its lines, numbered after the one before', async ({ assert }) => {
    const book = await aBook()
    const first = await postEntry(sale(book), null)
    const second = await postEntry(sale(book), null)

    assert.equal(second.number, first.number + 1)
    assert.deepEqual(await linesOf(first.id), [
      ['411000', 1_200_00, 0],
      ['706000', 0, 1_000_00],
      ['445742', 0, 200_00],
    ])
  })

  test('refuses an entry that balances in all but not for each activity', async ({ assert }) => {
    const book = await aBook()
    const lines = [debit('627000', 10_00, book.catering), credit('512000', 10_00, book.painting)]
    await assert.rejects(() => postEntry(sale(book, lines), null), EntryUnbalanced as never)
  })

  test('lets cash cross between activities, and refuses half a crossing', async ({ assert }) => {
    const book = await aBook()
    const whole = [
      debit('627000', 10_00, book.catering),
      ...crossing(10_00, book.catering, book.shared),
      credit('512000', 10_00, book.shared),
    ]
    const { id } = await postEntry(sale(book, whole), null)
    assert.lengthOf(await linesOf(id), 4)

    const half = [debit('627000', 10_00, book.catering), credit('581000', 10_00, book.catering)]
    await assert.rejects(() => postEntry(sale(book, half), null), CrossingUnbalanced as never)
  })

  test('refuses an unknown account, a customer account without customer, a day without a year', async ({ assert }) => {
    const book = await aBook()
    const on = (account: string) => [debit(account, 1_00, book.catering), credit('706000', 1_00, book.catering)]
    await assert.rejects(() => postEntry(sale(book, on('999999')), null), AccountUnknown as never)
    await assert.rejects(() => postEntry(sale(book, on('411000')), null), ThirdPartyMissing as never)
    await assert.rejects(() => postEntry({ ...sale(book), postedOn: '2019-03-31' }, null), FiscalYearMissing as never)
  })

  test('refuses a closed month, in the verb and in the database', async ({ assert }) => {
    const book = await aBook()
    await db.from('periods').where('period', '<', '2026-03').update({ closed_on: '2026-04-01' })
    await closePeriod('2026-03', '2026-04-10', null)

    await assert.rejects(() => postEntry(sale(book), null), PeriodClosed as never)
  })

  test('a refused entry burns no number', async ({ assert }) => {
    const book = await aBook()
    const first = await postEntry(sale(book), null)
    await assert.rejects(() => postEntry(sale(book, [debit('627000', 1_00, book.catering), credit('512000', 2_00, book.catering)]), null))
    const second = await postEntry(sale(book), null)
    assert.equal(second.number, first.number + 1)
  })

  test('the database refuses to change or delete what was written', async ({ assert }) => {
    const book = await aBook()
    const { id } = await postEntry(sale(book), null)
    await assert.rejects(() => db.from('entry_lines').where('entry_id', id).update({ debit_cents: 1 }))
    await assert.rejects(() => db.from('entry_lines').where('entry_id', id).delete())
    await assert.rejects(() => db.from('entries').where('id', id).update({ label: 'autre' }))
    await assert.rejects(() => db.from('entries').where('id', id).delete())
    await assert.rejects(() =>
      db.table('entry_lines').insert({
        entry_id: id,
        position: 9,
        posted_on: '2026-03-31',
        period: '2026-03',
        account: '706000',
        activity_id: book.catering,
        debit_cents: 0,
        credit_cents: 1,
      })
    )
  })

  test('a reversal mirrors it, letters what was open, and is made once', async ({ assert }) => {
    const book = await aBook()
    const { id } = await postEntry(sale(book), null)
    const reversal = await reverseEntry(id, '2026-04-02', null)

    assert.deepEqual(await linesOf(reversal.id), [
      ['411000', 0, 1_200_00],
      ['706000', 1_000_00, 0],
      ['445742', 200_00, 0],
    ])
    assert.isEmpty(await openItems({ activityId: book.catering }))
    await assert.rejects(() => reverseEntry(id, '2026-04-02', null), /déjà contre-passée/)
  })
})

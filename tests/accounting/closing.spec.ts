import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { allocateResult, NothingToAllocate, SharesOutsideTheLaw } from '#accounting/closing/allocate_result'
import { askReopening, PeriodIsOpen, ReopeningAwaited, YearIsClosed } from '#accounting/closing/ask_reopening'
import { closeFiscalYear, YearClosedAlready, YearNotReady } from '#accounting/closing/close_fiscal_year'
import { closeMonth, MonthNotReady } from '#accounting/closing/close_month'
import { AskedByYou, declineReopening, grantReopening, ReopeningDecided } from '#accounting/closing/decide_reopening'
import { stepsBeforeClosing } from '#accounting/closing/year_steps'
import { fileVatReturn } from '#accounting/vat/file_vat_return'
import { countStock } from '#assets/count_stock'
import { checkLedger } from '#ledger/check_ledger'
import { closePeriod, EarlierPeriodOpen } from '#ledger/close_period'
import { credit, debit } from '#ledger/entry_draft'
import { PeriodClosed } from '#ledger/entry_refusals'
import { postEntry } from '#ledger/post_entry'
import { body } from '#third_parties/body'
import { sharedServicesId } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { linesAbout } from '#tests/support/lines'
import { aDirector, anAccountant } from '#tests/support/users'

type Book = Awaited<ReturnType<typeof aBook>>

const spend = (book: Book, on: string, cents: number, account = '606400') =>
  postEntry(
    {
      journal: 'AC',
      postedOn: on,
      label: 'Fournitures',
      source: 'supplier_invoice:0',
      piece: 'A1',
      lines: [debit(account, cents, book.catering), credit('401000', cents, book.catering, book.supplier)],
    },
    null
  )

const declare = async (period: string) =>
  fileVatReturn(period, '2026-02-19', { sharedServicesId: await sharedServicesId(), taxOfficeId: (await body('tax')).id }, null)

test.group('A month that closes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('waits for everything, says what is missing, then lets nothing in', async ({ assert }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    await spend(book, '2026-01-10', 60_00)
    await spend(book, '2026-01-11', 10_00, '471000')
    await assert.rejects(() => closeMonth('2026-01', '2026-02-20', maud), MonthNotReady as never)
    await spend(book, '2026-01-12', -10_00, '471000')
    await declare('2026-01')

    await closeMonth('2026-01', '2026-02-20', maud)
    const month = await db.from('periods').where('period', '2026-01').firstOrFail()
    assert.deepEqual([month.closed_on, month.closed_by_id], ['2026-02-20', maud.id])
    await assert.rejects(() => spend(book, '2026-01-31', 5_00), PeriodClosed as never)
  })

  test('waits for the months before it', async ({ assert }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    await spend(book, '2025-12-10', 40_00)
    await spend(book, '2026-01-10', 60_00)
    await declare('2026-01')
    await assert.rejects(() => closeMonth('2026-01', '2026-02-20', maud), EarlierPeriodOpen as never)
  })

  test('opens again when one asks and another grants, once, and never in a closed year', async ({ assert }) => {
    const [book, maud, odile] = [await aBook(), await anAccountant(), await aDirector()]
    await spend(book, '2026-01-10', 60_00)
    const ask = (period = '2026-01') => askReopening(period, 'Une facture retrouvée', '2026-03-02', maud)
    await assert.rejects(() => ask(), PeriodIsOpen as never)
    await closePeriod('2026-01', '2026-02-20', maud)

    const asked = await ask()
    await assert.rejects(() => ask(), ReopeningAwaited as never)
    await assert.rejects(() => grantReopening(asked, '2026-03-03', maud), AskedByYou as never)
    await grantReopening(asked, '2026-03-03', odile)
    await spend(book, '2026-01-31', 5_00)
    await assert.rejects(() => declineReopening(asked, '2026-03-04', odile), ReopeningDecided as never)

    await closePeriod('2025-12', '2026-02-20', maud)
    await db.from('fiscal_years').where('year', 2025).update({ closed_on: '2026-05-29' })
    await assert.rejects(() => ask('2025-12'), YearIsClosed as never)
  })
})

test.group('A year that closes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('waits for its stock, its suspense and its months, then carries all of it', async ({ assert }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    await spend(book, '2025-12-10', 100_00, '370000')
    await spend(book, '2025-12-11', 40_00)
    const missing = async () => {
      const steps = await stepsBeforeClosing(await db.from('fiscal_years').where('year', 2025).firstOrFail())
      return steps.filter((step) => step.isNeeded && !step.isDone).map(({ label }) => label)
    }
    assert.deepEqual(await missing(), ['Stocks comptés au 31 décembre', 'Douze mois clos'])
    await assert.rejects(() => closeFiscalYear(2025, '2026-05-29', maud), YearNotReady as never)

    await countStock({ activityId: book.catering, account: '370000', valueCents: 90_00, countedOn: '2025-12-31' }, maud)
    await closePeriod('2025-12', '2026-02-20', maud)
    const opening = await closeFiscalYear(2025, '2026-05-29', maud)

    assert.deepEqual(await linesAbout('opening:2026'), [
      ['370000', 90_00, 0],
      ['401000', 0, 100_00],
      ['401000', 0, 40_00],
      ['129000', 50_00, 0],
    ])
    assert.isNotNull(opening)
    assert.isEmpty(await checkLedger())
    await assert.rejects(() => closeFiscalYear(2025, '2026-05-30', maud), YearClosedAlready as never)
  })

  test('does not close over books that do not hold', async ({ assert }) => {
    const [book, maud] = [await aBook(), await anAccountant()]
    await spend(book, '2025-12-11', 40_00)
    await closePeriod('2025-12', '2026-02-20', maud)
    await db.from('monthly_totals').where('account', '606400').update({ debit_cents: 41_00 })
    await assert.rejects(() => closeFiscalYear(2025, '2026-05-29', maud), YearNotReady as never)
    assert.isNull((await db.from('fiscal_years').where('year', 2025).firstOrFail()).closed_on)
  })
})

test.group('What a meeting decides of a result', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  /** The results of the former year, as its opening entry carried them; the bank holds what they are. */
  async function results(given: (book: Book) => [activityId: number, cents: number][]) {
    const book = await aBook()
    const lines = given(book).flatMap(([activityId, cents]) => [
      credit(cents > 0 ? '120000' : '129000', cents, activityId),
      debit('512000', cents, activityId),
    ])
    await postEntry({ journal: 'AN', postedOn: '2026-01-01', label: 'À-nouveaux', source: 'opening:2026', piece: 'AN2026', lines }, null)
    return book
  }

  const allocate = (book: Book, shares?: object) => allocateResult(2025, '2026-06-12', book.shared, null, undefined, shares as never)

  test('shared services bear the shares of the whole house, each activity remembers its own', async ({ assert }) => {
    const book = await results(({ shared, catering, painting }) => [
      [shared, 600_00],
      [catering, 500_00],
      [painting, -100_00],
    ])
    await allocate(book)
    assert.deepEqual(await linesAbout('result:2025'), [
      ['120000', 600_00, 0],
      ['106100', 0, 150_00],
      ['428400', 0, 250_00],
      ['106300', 0, 200_00],
      ['120000', 500_00, 0],
      ['106310', 0, 500_00],
      ['129000', 0, 100_00],
      ['119000', 100_00, 0],
    ])
    await assert.rejects(() => allocate(book), NothingToAllocate as never)
  })

  test('profitable activities give what shared services cannot', async ({ assert }) => {
    const book = await results(({ shared, catering }) => [
      [shared, -200_00],
      [catering, 1_200_00],
    ])
    await allocate(book)
    assert.deepEqual(await linesAbout('result:2025'), [
      ['129000', 0, 200_00],
      ['119000', 200_00, 0],
      ['581000', 0, 400_00],
      ['581000', 400_00, 0],
      ['106100', 0, 150_00],
      ['428400', 0, 250_00],
      ['120000', 1_200_00, 0],
      ['106310', 0, 800_00],
    ])
    assert.isEmpty(await checkLedger())
  })

  test('a house that lost shares nothing', async ({ assert }) => {
    const book = await results(({ shared, catering }) => [
      [shared, 300_00],
      [catering, -1_000_00],
    ])
    await allocate(book)
    assert.deepEqual(await linesAbout('result:2025'), [
      ['120000', 300_00, 0],
      ['110000', 0, 300_00],
      ['129000', 0, 1_000_00],
      ['119000', 1_000_00, 0],
    ])
  })

  test('less than the law, or more interest than the part of work, is refused', async ({ assert }) => {
    const book = await results(({ shared }) => [[shared, 1_000_00]])
    for (const shares of [
      { reserveBps: 1_400, employeesBps: 2_500, interestBps: 0 },
      { reserveBps: 1_500, employeesBps: 2_400, interestBps: 0 },
      { reserveBps: 1_500, employeesBps: 2_500, interestBps: 2_600 },
      { reserveBps: 5_000, employeesBps: 4_000, interestBps: 2_000 },
    ])
      await assert.rejects(() => allocate(book, shares), SharesOutsideTheLaw as never)
  })
})

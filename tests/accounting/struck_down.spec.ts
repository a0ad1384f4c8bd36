import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { checkBooks } from '#accounting/checks/check_books'
import { fileVatReturn } from '#accounting/vat/file_vat_return'
import { askExport } from '#accounting/hand_over/ask_export'
import BookExport from '#accounting/hand_over/book_export'
import { carryOutExport } from '#accounting/hand_over/carry_out_export'
import { pathOf, sha256Of } from '#documents/store'
import { closePeriod } from '#ledger/close_period'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { body } from '#third_parties/body'
import { sharedServicesId } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { struckDown } from '#tests/support/struck_down'
import { sweepHouse } from '#tests/support/sweep_house'
import { anAccountant } from '#tests/support/users'

/** A house with a little done at the end of each year, that a process may find: nothing here is taken back by a transaction. */
async function aHouseInTown() {
  const [book, maud] = [await aBook(), await anAccountant()]
  const spent = (on: string, cents: number) =>
    postEntry(
      {
        journal: 'AC',
        postedOn: on,
        label: `Fournitures du ${on}`,
        source: 'supplier_invoice:0',
        piece: 'A1',
        lines: [debit('606400', cents, book.catering), credit('401000', cents, book.catering, book.supplier)],
      },
      null
    )
  await spent('2025-12-10', 40_00)
  await spent('2026-01-10', 60_00)
  return { book, maud }
}

/** What a closing or its opposite would change. */
async function state() {
  const [{ entries }] = await db.from('entries').count('* as entries')
  const [{ lines }] = await db.from('entry_lines').count('* as lines')
  const closed = await db.from('periods').whereNotNull('closed_on').orderBy('period').select('period')
  const years = await db.from('fiscal_years').whereNotNull('closed_on').select('year')
  return {
    entries: Number(entries),
    lines: Number(lines),
    closed: closed.map(({ period }) => period),
    years: years.map(({ year }) => year),
  }
}

const holds = async () => (await checkBooks('asked', '2026-04-20', null)).findings

test.group('Struck down in the middle', (group) => {
  group.each.setup(() => sweepHouse)

  test('a month is closed, or it is not', async ({ assert }) => {
    const { maud } = await aHouseInTown()
    const house = { sharedServicesId: await sharedServicesId(), taxOfficeId: (await body('tax')).id }
    for (const period of ['2025-12', '2026-01']) await fileVatReturn(period, '2026-02-19', house, null)
    await closePeriod('2025-12', '2026-02-01', null)
    const before = await state()
    const strike = (words: RegExp, times?: number) =>
      struckDown({ act: 'close_month', argument: '2026-01', by: maud.id, before: words, times })

    for (const [words, times] of [
      [/^insert into .book_checks/, 1],
      [/^update .book_checks/, 7],
      [/^update .periods/, 1],
      [/^COMMIT/, 1],
    ] as const) {
      assert.isTrue(await strike(words, times), `${words}`)
      assert.deepEqual(await state(), before, `${words}`)
    }
    assert.isFalse(await strike(/^never/))
    assert.deepEqual((await state()).closed, ['2025-12', '2026-01'])
    assert.isEmpty(await holds())
  }).timeout(300_000)

  test('a year is closed with its openings, or nothing of it is', async ({ assert }) => {
    const { maud, book } = await aHouseInTown()
    await closePeriod('2025-12', '2026-02-01', null)
    const before = await state()
    const strike = (words: RegExp) => struckDown({ act: 'close_year', argument: 2025, by: maud.id, before: words })

    for (const words of [
      /^update .counters/,
      /^insert into .entries/,
      /^insert into .entry_lines/,
      /^update .entries. set .hash/,
      /^update .fiscal_years/,
      /^COMMIT/,
    ]) {
      assert.isTrue(await strike(words), `${words}`)
      assert.deepEqual(await state(), before, `${words}`)
    }
    assert.isFalse(await strike(/^never/))
    const after = await state()
    assert.deepEqual([after.years, after.entries], [[2025], before.entries + 1])
    assert.lengthOf(await db.from('entry_lines').where({ activity_id: book.catering, account: '129000', debit_cents: 40_00 }), 1)
    assert.isEmpty(await holds())
  }).timeout(300_000)

  test('an export bears its name when it is whole, and is begun again to the same bytes', async ({ assert }) => {
    const { maud } = await aHouseInTown()
    const asked = await askExport('fec', { first: '2026-01', last: '2026-01' }, '2026-04-20', maud)
    const strike = (words: RegExp, times?: number) => struckDown({ act: 'export', argument: asked.id, by: maud.id, before: words, times })

    for (const words of [/^insert into .book_checks/, /^select .* from .third_parties/, /^update .book_exports/]) {
      assert.isTrue(await strike(words), `${words}`)
      await asked.refresh()
      assert.isFalse(asked.isFinished, `${words}`)
    }
    const written = await carryOutExport(asked, '2026-04-20')
    const bytes = await readFile(pathOf(written.storageKey!))
    assert.equal(written.sha256, sha256Of(bytes))
    assert.isFalse(existsSync(`${pathOf(written.storageKey!)}.draft`))
    assert.isFalse(await strike(/^never/), 'carried out already, it is not written again')
    assert.equal((await BookExport.findOrFail(asked.id)).sha256, written.sha256)
  }).timeout(300_000)
})

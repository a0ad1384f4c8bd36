import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { accountBalances, balancesOn, totalOf } from '#ledger/balances'
import { carryOpenings } from '#ledger/carry_openings'
import { checkLedger } from '#ledger/check_ledger'
import { credit, debit } from '#ledger/entry_draft'
import { openItems } from '#ledger/open_items'
import { postEntry } from '#ledger/post_entry'
import { aBook } from '#tests/support/ledger'

type Book = Awaited<ReturnType<typeof aBook>>

const post = (book: Book, postedOn: string, cents: number) =>
  postEntry(
    {
      journal: 'VE',
      postedOn,
      label: 'Vente',
      source: 'invoice:0',
      piece: 'F',
      lines: [debit('411000', cents, book.catering, book.customer), credit('707000', cents, book.catering)],
    },
    null
  )

test.group('The books', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('balances of any two days, whole months or not', async ({ assert }) => {
    const book = await aBook()
    for (const [on, cents] of [
      ['2026-01-15', 1_00],
      ['2026-02-10', 2_00],
      ['2026-02-20', 4_00],
      ['2026-03-01', 8_00],
    ] as const)
      await post(book, on, cents)
    const sold = async (from: string, to: string) => -totalOf(await accountBalances({ from, to, activityId: book.catering }), '707')

    assert.equal(await sold('2026-01-01', '2026-03-31'), 15_00)
    assert.equal(await sold('2026-02-01', '2026-02-28'), 6_00)
    assert.equal(await sold('2026-01-15', '2026-02-10'), 3_00)
    assert.equal(await sold('2026-02-11', '2026-03-01'), 12_00)
    assert.equal(await sold('2026-02-11', '2026-02-12'), 0)
  })

  test('openings carry open items one by one and the result of each activity, then only what changed', async ({ assert }) => {
    const book = await aBook()
    await post(book, '2025-11-10', 100_00)
    await post(book, '2025-12-10', 50_00)
    await carryOpenings(2026, '2026-01-01', null)
    const opening = async () => balancesOn('2026-01-01', { activityId: book.catering })
    assert.equal(totalOf(await opening(), '411'), 150_00)
    assert.equal(totalOf(await opening(), '120'), -150_00)
    assert.lengthOf(await openItems({ activityId: book.catering }), 2)

    await post(book, '2025-12-31', 7_00)
    const second = await carryOpenings(2026, '2026-05-29', null)
    assert.isNotNull(second)
    assert.equal(totalOf(await balancesOn('2026-05-29', { activityId: book.catering }), '411'), 157_00)
    assert.isNull(await carryOpenings(2026, '2026-05-30', null))
  })

  test('hold when nothing was forced', async ({ assert }) => {
    const book = await aBook()
    await post(book, '2026-01-15', 1_00)
    assert.isEmpty(await checkLedger())
  })
})

test.group('Tampering', () => {
  test('whatever raw SQL changes behind the triggers, the check names it', async ({ assert }) => {
    const book = await aBook()
    const entry = await post(book, '2026-01-15', 12_34)
    assert.isEmpty(await checkLedger())
    const sqlite = db.connection().dialect.name === 'better-sqlite3'
    const drop = (trigger: string) => db.rawQuery(`DROP TRIGGER ${trigger}`)
    const triggers = sqlite
      ? await db.rawQuery(
          `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name IN ('lines_are_sealed', 'entries_are_sealed')`
        )
      : []
    if (!sqlite) {
      await assert.rejects(() => db.from('entry_lines').where('entry_id', entry.id).update({ debit_cents: 1 }))
      return
    }

    for (const { name } of triggers) await drop(name)
    const line = await db.from('entry_lines').where('entry_id', entry.id).orderBy('id').firstOrFail()
    for (const change of [{ account: '416000' }, { activity_id: book.painting }, { debit_cents: 12_35 }, { vat_code: 'X' }]) {
      await db.from('entry_lines').where('id', line.id).update(change)
      const findings = await checkLedger()
      assert.isTrue(
        findings.some(({ check }) => check === 'chain'),
        JSON.stringify(change)
      )
      await db
        .from('entry_lines')
        .where('id', line.id)
        .update(Object.fromEntries(Object.keys(change).map((key) => [key, line[key]])))
    }
    await db.from('entries').where('id', entry.id).update({ label: 'Autre libellé' })
    assert.isTrue((await checkLedger()).some(({ what }) => what.includes('son contenu a changé')))
    await db.from('entries').where('id', entry.id).update({ label: 'Vente' })
    for (const { sql } of triggers) await db.rawQuery(sql)
    assert.isEmpty(await checkLedger())
  })
})

test.group('Many at once', () => {
  test('fifty entries posted together take fifty numbers in a row', async ({ assert }) => {
    const book = await aBook()
    const entries = await Promise.all(Array.from({ length: 50 }, () => post(book, '2026-05-15', 1_00)))
    const numbers = entries.map(({ number }) => number).sort((a, b) => a - b)

    assert.equal(new Set(numbers).size, 50)
    assert.equal(numbers.at(-1)! - numbers[0], 49)
    assert.isEmpty((await checkLedger()).filter(({ check }) => check === 'chain'))
  })
})

import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Accrual from '#accounting/accruals/accrual'
import { NextYearMissing, NotAnAccrualAccount, recordAccrual } from '#accounting/accruals/record_accrual'
import { AccrualWithdrawn, withdrawAccrual } from '#accounting/accruals/withdraw_accrual'
import type User from '#identity/user'
import { checkLedger } from '#ledger/check_ledger'
import { closePeriod } from '#ledger/close_period'
import { aHouse } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { linesAbout } from '#tests/support/lines'
import { anAccountant, anAuditor } from '#tests/support/users'

test.group('What a year takes in or puts off', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-03-17' })))

  const as = (client: any, user: User, method: string, path: string, fields: object = {}) =>
    client.request(path, method).redirects(0).withCsrfToken().loginAs(user).form(fields)

  test('each kind on its side, and its mirror at the opening', async ({ assert }) => {
    const { catering } = await aBook()
    const facts = { year: 2025, activityId: catering, amountCents: 120_00, label: 'Électricité de décembre' }
    for (const [kind, account, december] of [
      [
        'payable',
        '606100',
        [
          ['606100', 120_00, 0],
          ['408100', 0, 120_00],
        ],
      ],
      [
        'prepaid',
        '613000',
        [
          ['613000', 0, 120_00],
          ['486000', 120_00, 0],
        ],
      ],
      [
        'receivable',
        '706000',
        [
          ['706000', 0, 120_00],
          ['418100', 120_00, 0],
        ],
      ],
      [
        'deferred',
        '706000',
        [
          ['706000', 120_00, 0],
          ['487000', 0, 120_00],
        ],
      ],
    ] as const) {
      const accrual = await recordAccrual({ ...facts, kind, account }, null)
      const opposite = december.map(([number, debit, credit]) => [number, credit, debit])
      assert.deepEqual(await linesAbout(accrual.source), [...december, ...opposite] as never, kind)
      const days = await db.from('entries').where('source', accrual.source).orderBy('id').select('posted_on')
      assert.deepEqual(
        days.map((row) => row.posted_on),
        ['2025-12-31', '2026-01-01']
      )
    }
    assert.isEmpty(await checkLedger())
  })

  test('goes to the first month still open; pay and a year to come are refused', async ({ assert }) => {
    const { catering } = await aBook()
    const facts = { year: 2025, kind: 'payable' as const, account: '606100', activityId: catering, amountCents: 1_00, label: 'Eau' }
    await recordAccrual(facts, null)
    await closePeriod('2025-12', '2026-02-20', null)
    await assert.rejects(() => recordAccrual({ ...facts, account: '641100' }, null), NotAnAccrualAccount as never)
    await assert.rejects(() => recordAccrual({ ...facts, year: 2026 }, null), NextYearMissing as never)
    await db.from('periods').where('period', '2025-12').update({ closed_on: null })
    await db.from('periods').where('period', '2026-01').update({ closed_on: '2026-02-20' })
    const { mirrorId } = await recordAccrual(facts, null)
    assert.equal((await db.from('entries').where('id', mirrorId!).firstOrFail()).posted_on, '2026-02-01')
  })

  test('taken back, nothing of it remains in either year, once', async ({ assert }) => {
    const [{ catering }, maud] = [await aBook(), await anAccountant()]
    const accrual = await recordAccrual(
      { year: 2025, kind: 'prepaid', account: '616000', activityId: catering, amountCents: 80_00, label: 'Assurance' },
      maud
    )
    await withdrawAccrual(accrual, '2026-03-17', maud)
    const sums = await db
      .from('entry_lines as l')
      .join('entries as e', 'e.id', 'l.entry_id')
      .where('e.source', accrual.source)
      .groupBy('l.account', 'e.fiscal_year_id')
      .select(db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
    assert.deepEqual(
      sums.map((row) => Number(row.cents)),
      [0, 0, 0, 0]
    )
    await assert.rejects(() => withdrawAccrual(accrual, '2026-03-17', maud), AccrualWithdrawn as never)
  })

  test('the accountant writes it from the year’s page, the auditor reads it', async ({ client, assert }) => {
    const [{ catering }, maud, auditor] = [await aBook(), await anAccountant(), await anAuditor()]
    const path = '/livres/exercices/2025/rattachements'
    ;(await client.get(path).loginAs(maud)).assertTextIncludes('Rien à rattacher')
    const typed = { kind: 'payable', activityId: catering, account: '606100', amountCents: '1 250,40', label: 'Électricité' }
    await as(client, auditor, 'POST', path, typed)
    assert.isEmpty(await Accrual.all())
    await as(client, maud, 'POST', path, typed)
    const [accrual] = await Accrual.all()
    assert.equal(accrual.amountCents, 1_250_40)
    ;(await client.get(path).loginAs(auditor)).assertTextIncludes('Électricité')

    const wrong = await as(client, maud, 'POST', path, { ...typed, account: '641100' })
    assert.property(wrong.flashMessage('inputErrorsBag'), 'account')
    await as(client, maud, 'DELETE', `${path}/${accrual.id}`)
    assert.equal((await accrual.refresh()).withdrawnOn, '2026-03-17')
  })
})

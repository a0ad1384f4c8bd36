import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { activityAccount } from '#activities/account/activity_account'
import { memberDeadline } from '#contracts/clocks'
import Contract from '#contracts/contract'
import { vatReturn } from '#accounting/vat/vat_return'
import { BOOK_CHECKS } from '#accounting/book_checks'
import { checkLedger } from '#ledger/check_ledger'
import type { Cast } from '#database/story/cast'
import { FIGURES } from '#database/story/figures'
import { TODAY } from '#database/story/play_story'
import { theStory } from '#tests/support/story'
import { euros, sumBy } from '#tests/support/sums'

let cast: Cast

/** The year of « Les Pirogues », played once by the product's own verbs; then what must be true of it. */
test.group('The story of Les Pirogues', (group) => {
  group.setup(async () => {
    cast = await theStory()
  })

  test('the books hold, and the bank says what they say', async ({ assert }) => {
    assert.isEmpty(await checkLedger(BOOK_CHECKS))
  })

  test('debits equal credits, in the house and in each activity', async ({ assert }) => {
    const rows = await sumBy('activity_id')
    assert.isAbove(rows.length, 12)
    assert.isEmpty(rows.filter(({ cents }) => cents !== 0))
  })

  test('each activity’s balance is its results, and the variable part that waits', async ({ assert }) => {
    for (const activity of Object.values(cast.activities)) {
      const account = await activityAccount(activity.id, { from: '2026-01-01', to: TODAY })
      const [{ cents }] = await db
        .from('entry_lines')
        .where('activity_id', activity.id)
        .whereBetween('posted_on', ['2026-01-01', TODAY])
        .where((any) => {
          for (const prefix of ['6', '7', '186', '187', '11', '12', '10631', '42861', '43861', '1581'])
            void any.orWhere('account', 'like', `${prefix}%`)
        })
        .select(db.raw('COALESCE(SUM(credit_cents - debit_cents), 0) AS cents'))
      assert.equal(account.balanceCents, Number(cents), activity.code)
    }
  })

  test('what activities contribute is what shared services receive', async ({ assert }) => {
    const side = async (account: string, shared: boolean) => {
      const [{ cents }] = await db
        .from('entry_lines as l')
        .join('entries as e', 'e.id', 'l.entry_id')
        .join('activities as a', 'a.id', 'l.activity_id')
        .whereBetween('l.account', [account, `${account}999`])
        .where('a.is_shared_services', shared)
        .where('e.source', 'like', 'contribution%')
        .select(db.raw('COALESCE(SUM(l.debit_cents - l.credit_cents), 0) AS cents'))
      return Number(cents)
    }
    const paid = await side('186', false)
    assert.isAbove(paid, 0)
    assert.equal(paid, -(await side('187', true)))
    const [{ cents }] = await db.from('contributions').sum('amount_cents as cents')
    assert.equal(paid, Number(cents))
  })

  test('no activity contributes more than 6 000 € a year, nor less than its floor', async ({ assert }) => {
    const rows = await db
      .from('contributions')
      .select(db.raw('activity_id, SUBSTR(period, 1, 4) AS year, SUM(amount_cents) AS cents, COUNT(DISTINCT period) AS months'))
      .groupByRaw('activity_id, SUBSTR(period, 1, 4)')
    assert.isAbove(rows.length, 20)
    for (const row of rows) {
      assert.isAtMost(Number(row.cents), 6_000_00)
      assert.isAtLeast(Number(row.cents), Number(row.months) * 20_00)
    }
  })

  test('every month’s VAT was declared as the books had it, and leaves nothing behind', async ({ assert }) => {
    const returns = await db.from('vat_returns').orderBy('period')
    assert.deepEqual(
      returns.map(({ period }) => period),
      [...new Set(FIGURES.map(({ period }) => period))].filter((period) => period < '2026-11').sort()
    )
    for (const { period, figures } of returns) {
      const { dueEuros, boxes } = JSON.parse(figures)
      const gross = boxes.find((box: { code: string }) => box.code === '16').taxEuros
      const deductible = boxes.find((box: { code: string }) => box.code === '23').taxEuros
      assert.equal(gross - deductible, dueEuros, period)
      const after = await vatReturn(period)
      assert.equal(after.collectedCents, 0, period)
      assert.equal(after.deductibleCents, 0, period)
    }
  })

  test('VAT only waits for invoices that wait for their money', async ({ assert }) => {
    const open = await db.rawQuery(`
      SELECT COALESCE(SUM(CASE WHEN l.account LIKE '44574%' THEN l.credit_cents - l.debit_cents ELSE 0 END), 0) AS pending
      FROM entry_lines l JOIN entries e ON e.id = l.entry_id WHERE e.journal <> 'AN'`)
    const [{ pending }] = Array.isArray(open[0]) ? open[0] : open
    const owed = await db
      .from('entry_lines')
      .where('account', '411000')
      .whereNull('carries_id')
      .select(db.raw('SUM(debit_cents - credit_cents) AS cents'))
    assert.isAbove(Number(pending), 0)
    assert.isBelow(Number(pending), Number(owed[0].cents) * 0.2)
  })

  test('payslips cost what the books say of wages, charges and taxes on pay', async ({ assert }) => {
    const [{ cost }] = await db.from('payslips').whereNotNull('sealed_on').whereNull('cancelled_on').sum('employer_cost_cents as cost')
    const [{ booked }] = await db
      .from('entry_lines as l')
      .join('entries as e', 'e.id', 'l.entry_id')
      .where('e.source', 'like', 'payslip:%')
      .where((any) => {
        for (const prefix of ['64', '631', '633', '42861', '43861']) void any.orWhere('l.account', 'like', `${prefix}%`)
      })
      .select(db.raw('SUM(l.debit_cents - l.credit_cents) AS booked'))
    assert.equal(Number(booked), Number(cost), euros(Number(booked) - Number(cost)))
  })

  test('ten or so payslips a month, as many as there are people to pay', async ({ assert }) => {
    const rows = await db
      .from('payslips')
      .whereNotNull('sealed_on')
      .whereNull('cancelled_on')
      .groupBy('period')
      .orderBy('period')
      .select('period')
      .count('* as slips')
    assert.deepEqual(
      rows.map(({ slips }) => Number(slips)),
      [10, 10, 10, 10, 11, 11, 11, 11, 10, 10, 10, 9]
    )
  })

  test('November’s pay is prepared and waits for somebody else', async ({ assert }) => {
    const run = await db.from('pay_runs').where('period', '2026-11').firstOrFail()
    assert.isNull(run.approved_on)
    assert.isNull(run.sealed_on)
    const [{ slips }] = await db.from('payslips').where('pay_run_id', run.id).whereNull('error').count('* as slips')
    assert.equal(Number(slips), 9)
  })

  test('numbers follow each other without a gap in every series', async ({ assert }) => {
    for (const [table, column] of [
      ['invoices', 'number'],
      ['payslips', 'number'],
      ['expense_claims', 'number'],
      ['internal_sales', 'number'],
    ] as const) {
      const numbers: string[] = (await db.from(table).whereNotNull(column).select(column)).map((row) => row[column])
      assert.isAbove(numbers.length, 0, table)
      const series = Map.groupBy(numbers, (number) => number.replace(/\d+$/, ''))
      for (const [name, own] of series) {
        const ranks = own.map((number) => Number(/\d+$/.exec(number)![0])).sort((a, b) => a - b)
        assert.deepEqual(
          ranks,
          ranks.map((_, index) => index + 1),
          `${table} ${name}`
        )
      }
    }
  })

  test('several hundred invoices, sealed with what they said that day', async ({ assert }) => {
    const rows = await db.from('invoices').whereNotNull('number').select('frozen', 'net_cents', 'vat_cents', 'total_cents')
    assert.isAbove(rows.length, 300)
    assert.isTrue(rows.every((row) => row.frozen && Number(row.net_cents) + Number(row.vat_cents) === Number(row.total_cents)))
  })

  test('sales of each month and trade are those of the file', async ({ assert }) => {
    const rows = await db
      .from('entry_lines as l')
      .join('entries as e', 'e.id', 'l.entry_id')
      .join('activities as a', 'a.id', 'l.activity_id')
      .where('e.source', 'like', 'invoice:%')
      .whereBetween('l.account', ['701000', '708999'])
      .where('l.period', '<', '2026-11')
      .groupBy('a.code', 'l.period')
      .select('a.code', 'l.period', db.raw('SUM(l.credit_cents - l.debit_cents) AS cents'))
    const booked = new Map(rows.map((row) => [`${row.code}:${row.period}`, Number(row.cents)]))
    for (const { activity, period, salesCents } of FIGURES.filter((figures) => figures.period < '2026-11')) {
      const found = booked.get(`${activity}:${period}`) ?? 0
      assert.isAtLeast(found, salesCents, `${activity} ${period}`)
    }
  })

  test('no account mixes people without an agreement on shares that make the whole', async ({ assert }) => {
    const rows = await db
      .from('activity_members')
      .whereNull('left_on')
      .groupBy('activity_id')
      .select('activity_id')
      .sum('share_bps as shares')
      .count('* as people')
    assert.isTrue(rows.some((row) => Number(row.people) === 2))
    assert.isEmpty(rows.filter((row) => Number(row.shares) !== 10_000))
  })

  test('clocks run as the law says', async ({ assert }) => {
    const deadlineOf = async (key: string) => {
      const contracts = await Contract.query().where('person_id', cast.actors[key].person.id)
      const cesa = contracts.find((contract) => contract.kind === 'cesa')!
      return memberDeadline(
        cesa,
        contracts.filter((contract) => contract.id !== cesa.id)
      )
    }
    assert.equal(await deadlineOf('samba'), '2027-02-15')
    assert.equal(await deadlineOf('ibrahima'), '2028-06-02')
    const [{ most }] = await db.from('amendments').where('kind', 'renewal').max('number as most')
    assert.equal(Number(most), 2)
  })

  test('three people left, and their accounts are at zero', async ({ assert }) => {
    const plans = await db
      .from('exit_plans as x')
      .join('activities as a', 'a.id', 'x.activity_id')
      .whereNotNull('x.settled_on')
      .select('a.id', 'a.code', 'x.kind')
      .orderBy('a.code')
    assert.deepEqual(
      plans.map(({ code, kind }) => [code, kind]),
      [
        ['A02', 'company_creation'],
        ['A09', 'employment'],
        ['A11', 'company_creation'],
      ]
    )
    for (const plan of plans) {
      const account = await activityAccount(plan.id, { from: '2026-01-01', to: TODAY })
      assert.equal(account.balanceCents, 0, plan.code)
    }
    const reports = await db.from('documents').where('kind', 'exit_report')
    assert.lengthOf(reports, 3)
  })
})

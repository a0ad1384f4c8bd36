import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import mail from '@adonisjs/mail/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { balanceSheet } from '#activities/account/balance_sheet'
import { incomeStatement } from '#activities/account/income_statement'
import { recordReading } from '#activities/account/record_reading'
import { MonthNotOver, publishStatements, StatementsAlreadyPublished } from '#activities/statements/publish_statements'
import { sendStatements } from '#activities/statements/send_statements'
import { statementPaper } from '#activities/statements/statement_paper'
import ActivityStatement from '#activities/statements/activity_statement'
import StatementMail from '#activities/statements/statement_mail'
import { statementsOfMonth } from '#activities/statements/statements_of'
import { sum } from '#core/cents'
import { credit, crossing, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { aPurchaseOf, aSaleOf } from '#tests/support/contributions'
import { sharedServicesId } from '#tests/support/house'
import { anActivity, anEntrepreneur } from '#tests/support/people'

const MAUD = { id: 0 }

test.group('The statement of an activity', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('goes once to each person who runs it, with its paper', async ({ assert, cleanup }) => {
    const { mails } = mail.fake()
    cleanup(() => mail.restore())
    const { person, activity } = await anEntrepreneur()
    await aSaleOf(1_000_00, activity.id, '2026-10-10')
    await publishStatements('2026-10', '2026-11-10', MAUD)
    await sendStatements('2026-10', '2026-11-10')
    await sendStatements('2026-10', '2026-11-11')

    const [row] = (await statementsOfMonth('2026-10')).filter(({ code }) => code === activity.code)
    assert.deepEqual([row.email, row.sentOn, row.readOn], [person.email, '2026-11-10', null])
    const { kind } = await db.from('documents').where('id', row.documentId!).firstOrFail()
    assert.equal(kind, 'activity_statement')
    mails.assertSentCount(StatementMail, 1)
  })

  test('a message that fails waits, says why, and leaves the others alone', async ({ assert, cleanup }) => {
    const { activity } = await anEntrepreneur()
    await publishStatements('2026-10', '2026-11-10', MAUD)
    const { send } = mail
    mail.send = async () => {
      throw new Error('Boîte pleine')
    }
    cleanup(() => void (mail.send = send))
    await sendStatements('2026-10', '2026-11-10')

    const [row] = (await statementsOfMonth('2026-10')).filter(({ code }) => code === activity.code)
    assert.deepEqual([row.sentOn, row.failure], [null, 'Boîte pleine'])
  })

  test('a month that runs is not published, nor one twice', async ({ assert }) => {
    await anActivity()
    await assert.rejects(async () => publishStatements('2026-11', '2026-11-23', MAUD), MonthNotOver)
    await publishStatements('2026-10', '2026-11-10', MAUD)
    await assert.rejects(() => publishStatements('2026-10', '2026-11-12', MAUD), StatementsAlreadyPublished)
  })

  test('reading it on screen is remembered, once a day', async ({ assert }) => {
    const { user, activity } = await anEntrepreneur()
    await publishStatements('2026-10', '2026-11-10', MAUD)
    await recordReading(activity.id, user.id, '2026-11-12')
    await recordReading(activity.id, user.id, '2026-11-12')

    const [row] = (await statementsOfMonth('2026-10')).filter(({ code }) => code === activity.code)
    assert.equal(row.readOn, '2026-11-12')
    assert.lengthOf(await db.from('account_readings').where('activity_id', activity.id), 1)
  })

  test('its paper says the balance, the month beside the year', async ({ assert }) => {
    const { activity } = await anEntrepreneur()
    await aSaleOf(1_000_00, activity.id, '2026-03-10')
    await aSaleOf(500_00, activity.id, '2026-10-10')
    await publishStatements('2026-10', '2026-11-10', MAUD)
    const statement = await ActivityStatement.query().where('activity_id', activity.id).preload('activity').firstOrFail()
    const paper = await statementPaper(statement)
    const [earned] = paper.sections
    const rows = (earned.blocks[0] as { rows: unknown[][] }).rows

    assert.deepEqual(rows[0], ['Chiffre d’affaires hors taxes, facturé', 500_00, 1_500_00])
  })
})

test.group('The balance sheet of an activity', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('both sides are equal, its result is that of its income statement', async ({ assert }) => {
    const { id } = await anActivity()
    await aSaleOf(3_000_00, id, '2026-03-10')
    await aPurchaseOf(1_200_00, id, '2026-03-12')
    const sheet = await balanceSheet(id, '2026-03-31')
    const result = await incomeStatement(id, { from: '2026-01-01', to: '2026-03-31' })

    assert.deepEqual(
      sheet.assets.map(({ label, cents }) => [label, cents]),
      [['Clients', 3_600_00]]
    )
    assert.deepEqual(
      sheet.liabilities.map(({ label, cents }) => [label, cents]),
      [
        ['TVA et impôts à payer', 600_00],
        ['Trésorerie à découvert', 1_200_00],
        ['Résultat de l’exercice', 1_800_00],
      ]
    )
    assert.equal(sum(sheet.liabilities.map(({ cents }) => cents)), sheet.totalCents)
    assert.deepEqual([result.incomeCents, result.costsCents, result.resultCents], [3_000_00, 1_200_00, 1_800_00])
  })

  test('what crosses inside the house is cash of each', async ({ assert }) => {
    const { id } = await anActivity()
    const shared = await sharedServicesId()
    const lines = [debit('186100', 100_00, id), ...crossing(100_00, id, shared), credit('187100', 100_00, shared)]
    await postEntry({ journal: 'IN', postedOn: '2026-03-31', label: 'Contribution', source: 'test:0', piece: 'T0', lines }, null)

    const sheet = await balanceSheet(shared, '2026-03-31')
    assert.deepEqual(
      sheet.assets.map(({ label, cents }) => [label, cents]),
      [['Trésorerie', 100_00]]
    )
  })
})

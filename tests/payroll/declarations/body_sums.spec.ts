import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import Cooperative from '#cooperative/cooperative'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { bodySums } from '#payroll/declarations/bodies/body_sums'
import { DsnAlreadyFiled, fileDsn, MonthNotOver, NothingToDeclare } from '#payroll/declarations/filings/file_dsn'
import { cancelPayslip } from '#payroll/payslips/cancel_payslip'
import { body } from '#third_parties/body'
import { bodyDueDays } from '#third_parties/body_due_days'
import { changeBankDetails } from '#third_parties/change_bank_details'
import { amountsToPay } from '#treasury/amounts_to_pay'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { payItems } from '#treasury/pay_items'
import { approveBatch } from '#treasury/transfers/approve_batch'
import { executeBatch } from '#treasury/transfers/execute_batch'
import { prepareBatch } from '#treasury/transfers/prepare_batch'
import { sendBatch } from '#treasury/transfers/send_batch'
import { aPaidJanuary } from '#tests/payroll/declarations/support'
import { aPayHouse, payslipOf } from '#tests/payroll/support/pay_house'
import { sharedServicesId } from '#tests/support/house'
import { anIban } from '#tests/support/transfers'

test.group('What each body is owed', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  const short = (sums: Awaited<ReturnType<typeof bodySums>>) =>
    sums.map(({ account, declaredCents, bookedCents, openCents, due }) => [account, declaredCents, bookedCents, openCents, due?.on])

  test('is what payslips and books both say, each by its own day', async ({ assert }) => {
    await aPaidJanuary()
    assert.deepEqual(short(await bodySums('2026-01')), [
      ['431000', 322_99, 322_99, 322_99, '2026-02-16'], // the 15th is a Sunday
      ['437100', 60_15, 60_15, 60_15, '2026-02-25'],
      ['437200', 40_00, 40_00, 40_00, '2026-04-15'], // by quarter
      ['438600', 1_35, 1_35, 1_35, '2027-05-18'], // with the DSN of April: a Saturday, then Whit Monday
    ])
  })

  test('a large house pays on the 5th, and a holiday postpones', async ({ assert }) => {
    await (await Cooperative.current()).merge({ headcountBand: '50_to_249' }).save()
    const due = await bodyDueDays()
    assert.equal(due({ body: 'urssaf', account: '431000', period: '2026-03' })?.on, '2026-04-07') // the 5th is Easter Sunday
    assert.equal(due({ body: 'tax', account: '442100', period: '2026-10' })?.on, '2026-11-05')
    assert.isNull(due({ body: 'nobody', account: '431000', period: '2026-10' }))
  })

  test('treasury shows the same amounts with the same day, and what is paid is no longer owed', async ({ assert }) => {
    const { rachid } = await aPaidJanuary()
    const items = (await amountsToPay('2026-02-10')).flatMap(({ items: some }) => some)
    const urssaf = items.find(({ account }) => account === '431000')!
    assert.deepEqual([urssaf.owedCents, urssaf.dueOn], [322_99, '2026-02-16'])

    await payItems({ items: [{ lineId: urssaf.lineId }], on: '2026-02-16' }, rachid)
    const [first] = await bodySums('2026-01')
    assert.deepEqual([first.differenceCents, first.openCents], [0, 0])
  })

  test('bodies are paid by SEPA as anybody is: one transfer for each, to the cent of its sum', async ({ assert }) => {
    const { rachid, odile } = await aPaidJanuary()
    const from = await mainBankAccount()
    const sums = (await bodySums('2026-01')).filter(({ account }) => account !== '438600')
    for (const { body: name } of sums) await changeBankDetails(await body(name), { iban: anIban(), bic: null }, rachid)
    const owed = (await amountsToPay('2026-02-10'))
      .find(({ kind }) => kind === 'bodies')!
      .items.filter(({ account }) => account !== '438600')

    const items = owed.map(({ lineId }) => ({ lineId }))
    const batch = await prepareBatch({ items, from, executionOn: '2026-02-16', label: 'Organismes de janvier' }, '2026-02-10', rachid)
    const transfers = await db.from('sepa_transfers').where('batch_id', batch.id)
    assert.sameMembers(
      transfers.map((row) => Number(row.amount_cents)),
      sums.map(({ openCents }) => openCents)
    )
    await approveBatch(batch, '2026-02-10', odile)
    const { sealedText } = await sendBatch(batch, '2026-02-10', rachid)
    assert.include(sealedText, '<InstdAmt Ccy="EUR">322.99</InstdAmt>')
    await executeBatch(batch, '2026-02-16', rachid)
    assert.deepEqual(
      (await bodySums('2026-01')).map(({ account, openCents }) => [account, openCents]),
      [
        ['431000', 0],
        ['437100', 0],
        ['437200', 0],
        ['438600', 1_35],
      ]
    )
  })

  test('an entry that no payslip made is named as the difference', async ({ assert }) => {
    const { rachid } = await aPaidJanuary()
    const { id } = await body('urssaf')
    const activityId = await sharedServicesId()
    const lines = [debit('645100', 12_00, activityId), credit('431000', 12_00, activityId, id)]
    await postEntry({ journal: 'OD', postedOn: '2026-01-31', label: 'Majoration', source: 'test', piece: 'M1', lines }, rachid)

    const [urssaf] = await bodySums('2026-01')
    assert.equal(urssaf.differenceCents, 12_00)
    assert.deepEqual(
      urssaf.apart.map(({ label, cents }) => [label, cents]),
      [['Majoration', 12_00]]
    )
  })

  test('a payslip cancelled the month after is named in both months', async ({ assert }) => {
    const { contract, odile } = await aPaidJanuary()
    await cancelPayslip(await payslipOf(contract.id, '2026-01'), '2026-02-03', odile)
    const gap = async (period: string) =>
      (await bodySums(period))
        .filter(({ account }) => account === '431000')
        .map(({ differenceCents, apart }) => [differenceCents, apart.length])
    assert.deepEqual(await gap('2026-01'), [[322_99, 1]])
    assert.deepEqual(await gap('2026-02'), [[-322_99, 1]])
  })

  test('a month is noted filed once, when it is over and somebody was paid', async ({ assert }) => {
    const { rachid } = await aPaidJanuary()
    await assert.rejects(() => fileDsn({ period: '2026-01', on: '2026-01-31' }, rachid), MonthNotOver)
    await assert.rejects(() => fileDsn({ period: '2025-12', on: '2026-02-10' }, rachid), NothingToDeclare)

    const filing = await fileDsn({ period: '2026-01', on: '2026-02-10', reference: 'DSN-1' }, rachid)
    assert.deepEqual([filing.payslips, filing.grossCents, filing.dueCents, filing.filedById], [1, 1_500_00, 423_14, rachid.id])
    await assert.rejects(() => fileDsn({ period: '2026-01', on: '2026-02-11' }, rachid), DsnAlreadyFiled)
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { dueReports } from '#accounting/ereporting/due_reports'
import { fileEReport, NothingToReport, PeriodNotOver } from '#accounting/ereporting/file_ereport'
import { reportCsv } from '#accounting/ereporting/report_csv'
import { reportOf } from '#accounting/ereporting/report_of'
import { periodOfReport, periodsOver } from '#accounting/ereporting/report_period'
import { bytesOf } from '#documents/archive'
import type Document from '#documents/document'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { recordPayment } from '#sales/payments/record_payment'
import { aHouse } from '#tests/support/house'
import { judged, kit, NO_KIT } from '#tests/support/kit'
import { anActivity } from '#tests/support/people'
import { aCustomer, anIssuedInvoice, NORDSEE, YVONNE } from '#tests/sales/support'

const JUDGE = 'einvoice/validate-facturx.sh'

/** A first third of April with a lesson, goods and an audit abroad, beside an invoice between businesses. */
async function anApril() {
  const activity = await anActivity()
  const yvonne = await aCustomer(activity, { ...YVONNE, siren: undefined })
  const nordsee = await aCustomer(activity, { ...NORDSEE, siren: undefined })
  const service = await anIssuedInvoice(
    { activity, customer: yvonne, lines: [{ label: 'Buffet', unitPriceCents: 100_00, vatRateBps: 1000 }] },
    '2026-04-02'
  )
  const mixed = await anIssuedInvoice(
    {
      activity,
      customer: yvonne,
      lines: [
        { label: 'Paniers', unitPriceCents: 40_00, vatRateBps: 550, nature: 'goods' },
        { label: '=Livraison', unitPriceCents: 10_00 },
        { label: 'Cours', unitPriceCents: 30_00, exemption: 'lessons' },
      ],
    },
    '2026-04-02'
  )
  const audit = await anIssuedInvoice(
    { activity, customer: nordsee, lines: [{ label: 'Audit', unitPriceCents: 500_00, exemption: 'eu_services' }] },
    '2026-04-07'
  )
  const domestic = await anIssuedInvoice({ activity }, '2026-04-08')
  return { service, mixed, audit, domestic }
}

const FIRST_THIRD = periodOfReport('sales', '2026-04-05')
const APRIL = periodOfReport('payments', '2026-04-05')

test.group('E-reporting', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ einvoicingFrom: '2026-04-01' })))

  test('sales go ten days by ten days, payments month by month', ({ assert }) => {
    const told = (kind: 'sales' | 'payments', on: string) => Object.values(periodOfReport(kind, on))
    assert.deepEqual(told('sales', '2026-02-10'), ['sales', '2026-02-01', '2026-02-10', '2026-02-21'])
    assert.deepEqual(told('sales', '2026-02-11'), ['sales', '2026-02-11', '2026-02-20', '2026-03-01'])
    assert.deepEqual(told('sales', '2026-02-28'), ['sales', '2026-02-21', '2026-02-28', '2026-03-11'])
    assert.deepEqual(told('payments', '2026-12-05'), ['payments', '2026-12-01', '2026-12-31', '2027-01-10'])
    assert.deepEqual(
      periodsOver('sales', '2026-01-15', '2026-02-11').map(({ from }) => from),
      ['2026-02-01', '2026-01-21', '2026-01-11']
    )
  })

  test('private persons by day and category, abroad one by one, businesses at home not at all', async ({ assert }) => {
    const { audit } = await anApril()
    const { body, netCents, vatCents, sales } = await reportOf(FIRST_THIRD)
    assert.equal(body.kind, 'sales')
    const days = body.days as {
      on: string
      category: string
      count: number
      vat: { rateBps: number; baseCents: number; vatCents: number }[]
    }[]
    assert.sameDeepMembers(
      days.map(({ on, category, count, vat }) => [
        on,
        category,
        count,
        ...vat.map((part) => [part.rateBps, part.baseCents, part.vatCents]),
      ]),
      [
        ['2026-04-02', 'TPS1', 2, [1000, 100_00, 10_00], [2000, 10_00, 2_00]],
        ['2026-04-02', 'TLB1', 1, [550, 40_00, 2_20]],
        ['2026-04-02', 'TNT1', 1, [0, 30_00, 0]],
      ]
    )
    assert.deepEqual(
      body.invoices.map((one) => 'number' in one && one.number),
      [audit.number]
    )
    assert.deepEqual([netCents, vatCents], [680_00, 14_20])
    assert.lengthOf(
      sales.filter(({ telling }) => telling === 'einvoice'),
      1
    )
  })

  test('a credit note takes back what its day told', async ({ assert }) => {
    const { service } = await anApril()
    await creditInvoice(service, { on: '2026-04-15' }, null)
    const { body } = await reportOf(periodOfReport('sales', '2026-04-15'))
    const [day] = body.days as { vat: object[] }[]
    assert.deepEqual(day.vat, [{ rateBps: 1000, baseCents: -100_00, vatCents: -10_00 }])
  })

  test('payments of services, by day and rate, with their tax; goods and exempt lessons are no payment to tell', async ({ assert }) => {
    const { service, audit, domestic } = await anApril()
    for (const invoice of [audit, domestic])
      await recordPayment({ invoice, amountCents: invoice.totalCents, receivedOn: '2026-04-20' }, null)
    await recordPayment({ invoice: service, amountCents: 60_00, receivedOn: '2026-04-20' }, null)
    await recordPayment({ invoice: service, amountCents: 50_00, receivedOn: '2026-04-21' }, null)
    const { body, netCents } = await reportOf(APRIL)
    assert.equal(body.kind, 'payments')
    assert.deepEqual(body.days as object[], [
      { on: '2026-04-20', received: [{ rateBps: 1000, cents: 60_00 }] },
      { on: '2026-04-21', received: [{ rateBps: 1000, cents: 50_00 }] },
    ])
    assert.isEmpty(body.invoices)
    assert.equal(netCents, 110_00)
  })

  test('filed, it is a file kept as it left; filed again, it corrects', async ({ assert }) => {
    const { service } = await anApril()
    await recordPayment({ invoice: service, amountCents: 110_00, receivedOn: '2026-04-20' }, null)
    await assert.rejects(() => fileEReport(FIRST_THIRD, '2026-04-10', null), PeriodNotOver as never)
    await assert.rejects(() => fileEReport(periodOfReport('sales', '2026-06-05'), '2026-06-30', null), NothingToReport as never)
    assert.deepEqual(
      (await dueReports('2026-05-02')).map(({ kind, from }) => [kind, from]),
      [
        ['sales', '2026-04-01'],
        ['payments', '2026-04-01'],
      ]
    )

    const first = await fileEReport(FIRST_THIRD, '2026-04-12', null)
    const again = await fileEReport(FIRST_THIRD, '2026-04-13', null)
    assert.deepEqual([first.version, again.version, again.lineCount], [1, 2, 4])
    assert.deepEqual(
      (await dueReports('2026-05-02')).map(({ kind }) => kind),
      ['payments']
    )
    const typeOf = async (report: typeof first) => {
      await report.transmission.load('document')
      return /<TypeCode>(..)</.exec((await bytesOf(report.transmission.document as Document)).toString())![1]
    }
    assert.deepEqual([await typeOf(first), await typeOf(again)], ['IN', 'RE'])
  })

  test('what the house files passes the judges', async ({ assert, cleanup }) => {
    const { service } = await anApril()
    await recordPayment({ invoice: service, amountCents: 110_00, receivedOn: '2026-04-20' }, null)
    const folder = await mkdtemp(join(tmpdir(), 'ereports-'))
    cleanup(() => rm(folder, { recursive: true }))
    const files: string[] = []
    for (const period of [FIRST_THIRD, APRIL]) {
      const { transmission } = await fileEReport(period, '2026-05-02', null)
      await transmission.load('document')
      files.push(join(folder, transmission.document.fileName))
      await writeFile(files.at(-1)!, await bytesOf(transmission.document))
    }
    const { passed, said } = await judged(JUDGE, ...files)
    assert.isTrue(passed, said)
  })
    .timeout(240_000)
    .skip(kit(JUDGE) === undefined, NO_KIT)

  test('its rows for a spreadsheet, harmless', async ({ assert }) => {
    const activity = await anActivity()
    const rogue = await aCustomer(activity, { ...NORDSEE, siren: undefined, name: '=HYPERLINK("http://x";"oui")' })
    await anIssuedInvoice(
      { activity, customer: rogue, lines: [{ label: 'Audit', unitPriceCents: 500_00, exemption: 'eu_services' }] },
      '2026-04-07'
    )
    const csv = reportCsv(await reportOf(FIRST_THIRD))
    assert.include(csv, '"\'=HYPERLINK(""http://x"";""oui"")"')
    assert.include(csv, ';500,00;')
  })
})

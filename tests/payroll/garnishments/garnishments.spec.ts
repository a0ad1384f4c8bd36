import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { computePayslip } from '#payroll/engine/compute_payslip'
import { GarnishmentScaleUnconfirmed, seizableCents } from '#payroll/engine/garnishment'
import { freshYear } from '#payroll/engine/year_to_date'
import { liftGarnishment, GarnishmentLifted } from '#payroll/garnishments/lift_garnishment'
import { GarnishmentWithoutSum, serveGarnishment } from '#payroll/garnishments/serve_garnishment'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { cancelPayslip } from '#payroll/payslips/cancel_payslip'
import Payslip from '#payroll/payslips/payslip'
import { appendRate } from '#payroll/rates/append_rate'
import { fixedPart, ratesOf, refusedBy, situation } from '#tests/payroll/engine/sample_pay'
import { aPayHouse, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { linesAbout } from '#tests/support/lines'
import { aCesa } from '#tests/support/people'

/** The scale of 2025, whose example on a net of 1,500 € can be redone by hand. */
const scale = {
  yearlyThresholds: [4_440_00, 8_660_00, 12_890_00, 17_090_00, 21_300_00, 25_600_00],
  dependantCents: 1_720_00,
  floorCents: 646_52,
}
const on = '2026-01-05'

test.group('The share that can be seized', () => {
  test('by hand: 18.50 + 35.17 + 70.50 + 87.50 + 25.28 of 1,500 €', ({ assert }) => {
    assert.equal(seizableCents(1_500_00, 0, scale), 236_94)
  })

  test('the decrees of 2025 and of 2026, by hand: 18.67 + 35.42 + 71.17 + 88.13 + 21.39 of 1,500 €', ({ assert }) => {
    assert.deepEqual(ratesOf('2025-11').garnishmentScale, scale)
    const thresholds = [4_480_00, 8_730_00, 13_000_00, 17_230_00, 21_470_00, 25_810_00]
    const ofJanuary = ratesOf('2026-01').garnishmentScale!
    assert.deepEqual(ofJanuary, { yearlyThresholds: thresholds, dependantCents: 1_740_00, floorCents: 646_52 })
    assert.equal(seizableCents(1_500_00, 0, ofJanuary), 234_76)
  })

  test('all that passes the last threshold, nothing of nothing; a dependant lifts every threshold', ({ assert }) => {
    assert.equal(seizableCents(0, 0, scale), 0)
    assert.equal(seizableCents(3_000_00, 0, scale) - seizableCents(2_900_00, 0, scale), 100_00)
    assert.isBelow(seizableCents(1_500_00, 2, scale), seizableCents(1_500_00, 0, scale))
  })

  test('maintenance comes first and stops at the floor; then orders share the scale, oldest first', ({ assert }) => {
    const rates = { ...ratesOf('2026-11'), garnishmentScale: scale }
    const order = { owedTo: 1, dependants: 0 }
    const take = (gross: number, maintenanceCents: number) =>
      computePayslip(
        {
          ...situation('2026-11', {
            garnishments: [
              { ...order, id: 1, kind: 'scale', monthlyCents: null, leftCents: 100_00 },
              { ...order, id: 2, kind: 'scale', monthlyCents: null, leftCents: 900_00 },
              { ...order, id: 3, kind: 'maintenance', monthlyCents: maintenanceCents, leftCents: null },
            ],
          }),
          elements: fixedPart(gross),
        },
        freshYear(2026),
        rates
      )

    const { garnishments, totals, rows } = take(2_000_00, 150_00)
    const seizable = seizableCents(totals.netSocialCents - totals.withholdingCents, 0, scale)
    assert.deepEqual(
      garnishments.map(({ id, cents }) => [id, cents]),
      [
        [3, 150_00],
        [1, 100_00],
        [2, seizable - 100_00],
      ]
    )
    assert.equal(rows.find(({ code }) => code === 'garnishment')!.amountCents, -(150_00 + seizable))
    assert.equal(totals.netPaidCents, totals.netSocialCents - totals.withholdingCents - 150_00 - seizable)

    const poor = take(900_00, 400_00)
    assert.equal(poor.totals.netPaidCents, 646_52)
  })

  test('a scale that nobody confirmed for the month is refused, and the month is named', ({ assert }) => {
    const order = { id: 1, owedTo: 1, kind: 'scale' as const, dependants: 0, monthlyCents: null, leftCents: 100_00 }
    const refusal = refusedBy(() =>
      computePayslip(
        { ...situation('2026-11', { garnishments: [order] }), elements: fixedPart(2_000_00) },
        freshYear(2026),
        ratesOf('2026-11')
      )
    )
    assert.instanceOf(refusal, GarnishmentScaleUnconfirmed)
    assert.match((refusal as Error).message, /novembre.2026.*somme laissée dans tous les cas.*RSA/)
  })
})

test.group('An order served on the house', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('is taken until it is paid, owed to its creditor (427), and given back by a cancelled payslip', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_500_00 })
    const served = {
      kind: 'scale' as const,
      creditor: 'Étude Lambert (fictive)',
      reference: 'SR-26-014',
      notifiedOn: '2026-01-03',
      dependants: 0,
    }
    const order = await serveGarnishment(contract, { ...served, totalCents: 200_00 }, on, people.rachid)
    await payMonth('2026-01', people)
    await payMonth('2026-02', people)
    await payMonth('2026-03', people)

    const takenIn = async (period: string) => (await payslipOf(contract.id, period)).figures.garnishments.map(({ cents }) => cents)
    const [first] = await takenIn('2026-01')
    assert.isAbove(first, 100_00)
    assert.deepEqual(await takenIn('2026-02'), [200_00 - first])
    assert.deepEqual(await takenIn('2026-03'), [])
    const january = await payslipOf(contract.id, '2026-01')
    assert.deepInclude(await linesAbout(`payslip:${january.id}`), ['427000', 0, first])

    await cancelPayslip(await payslipOf(contract.id, '2026-03'), '2026-03-31', people.odile)
    await cancelPayslip(await payslipOf(contract.id, '2026-02'), '2026-03-31', people.odile)
    await payMonth('2026-02', people)
    assert.deepEqual(await takenIn('2026-02'), [200_00 - first])
    await liftGarnishment(order, '2026-03-31', people.rachid)
    await assert.rejects(() => liftGarnishment(order, '2026-03-31', people.rachid), GarnishmentLifted)
  })

  test('stops that person’s payslip alone while the scale is not confirmed', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const [seized, free] = [await aCesa(), await aCesa()]
    const served = { creditor: 'Étude Lambert (fictive)', reference: 'SR-26-014', notifiedOn: '2026-01-03', dependants: 0 }
    await assert.rejects(() => serveGarnishment(seized, { ...served, kind: 'scale' }, on, rachid), GarnishmentWithoutSum)
    await assert.rejects(() => serveGarnishment(seized, { ...served, kind: 'maintenance' }, on, rachid), GarnishmentWithoutSum)
    await serveGarnishment(seized, { ...served, kind: 'scale', totalCents: 300_00 }, on, rachid)

    const run = await preparePayRun({ period: '2026-04', paidOn: '2026-04-28', on }, rachid)
    const drafts = await Payslip.query().where('pay_run_id', run.id)
    const errorOf = ({ id }: { id: number }) => drafts.find(({ contractId }) => contractId === id)!.error
    assert.match(errorOf(seized)!, /barème des saisies n’est pas confirmé/)
    assert.isNull(errorOf(free))

    const read = { source: 'Décret lu par Rachid', isConfirmed: true, checkedOn: on, checkedBy: 'Rachid' }
    await appendRate({ ...read, code: 'garnishment_floor', value: 650_00, validFrom: '2026-04-01' })
    const again = await preparePayRun({ period: '2026-04', paidOn: '2026-04-28', on }, rachid)
    const [paid] = await Payslip.query().where({ payRunId: again.id, contractId: seized.id })
    assert.isNull(paid.error)
    assert.isAbove(paid.figures.garnishments[0].cents, 0)
  })
})

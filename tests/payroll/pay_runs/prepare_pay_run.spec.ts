import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { amendContract } from '#contracts/amend_contract'
import { endContract } from '#contracts/end_contract'
import { NobodyToPay } from '#payroll/pay_runs/contracts_due'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import Payslip from '#payroll/payslips/payslip'
import { openPayState } from '#payroll/payslips/open_pay_state'
import { receiveWithholdingRate } from '#payroll/rates/receive_withholding_rate'
import { RateMissing } from '#payroll/rates/rate_missing'
import { aPayHouse, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { aCape, aCesa } from '#tests/support/people'

const monthly = (period: string) => ({ period, paidOn: `${period}-28`, on: `${period}-24` })

test.group('Preparing a pay run', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('pays the contracts in force, at the fixed part of the month, each on its activity', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const aissata = await aCesa({ fixedPartCents: 1_500_00 })
    const moussa = await aCesa({ fixedPartCents: 1_900_00 })
    const gone = await aCesa()
    await aCape()
    await amendContract(moussa, { signedOn: '2026-02-20', effectiveOn: '2026-03-01', fixedPartCents: 2_100_00 }, rachid)
    await endContract(gone, { endedOn: '2026-02-27', reason: 'resignation' }, rachid)

    const run = await preparePayRun(monthly('2026-03'), rachid)
    const drafts = await db.from('payslips').where('pay_run_id', run.id).orderBy('contract_id')
    assert.deepEqual(
      drafts.map((draft) => [draft.contract_id, draft.activity_id, Number(draft.gross_cents)]),
      [
        [aissata.id, aissata.activityId, 1_500_00],
        [moussa.id, moussa.activityId, 2_100_00],
      ]
    )
  })

  test('a month whose rates are not known is refused, and the rate is named', async ({ assert }) => {
    await aCesa()
    const { rachid } = await twoPeople()

    const error = await preparePayRun(monthly('2027-01'), rachid).then(
      () => null,
      (refusal) => refusal
    )
    assert.instanceOf(error, RateMissing)
    assert.match(error.message, /Le taux «.+» est absent .*janvier.2027/)
    assert.lengthOf(await db.from('pay_runs'), 0)
  })

  test('a personal withholding rate is used while it is valid; without one, the neutral grid, and it says so', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const hers = await aCesa({ fixedPartCents: 2_000_00 })
    const his = await aCesa({ fixedPartCents: 2_000_00 })
    await receiveWithholdingRate({ personId: hers.personId, validFrom: '2026-01-01', validTo: '2026-02-28', rateBps: 3_40, source: 'CRM' })

    await preparePayRun(monthly('2026-02'), rachid)
    const [first, second] = await Payslip.query().orderBy('contract_id')
    assert.deepEqual([first.figures.totals.withholdingKind, first.figures.totals.withholdingRateBps], ['personal', 3_40])
    assert.equal(second.contractId, his.id)
    assert.deepEqual([second.figures.totals.withholdingKind, second.figures.totals.withholdingRateBps], ['neutral', 50])
    assert.include(
      second.figures.warnings.map(({ code }) => code),
      'neutral_grid'
    )

    await preparePayRun(monthly('2026-03'), rachid)
    const [later] = await Payslip.query().where({ contractId: hers.id, period: '2026-03' })
    assert.equal(later.figures.totals.withholdingKind, 'neutral')
  })

  test('the state of the year is chained, and starts from what was taken over', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ startsOn: '2024-01-01', fixedPartCents: 1_600_00 })
    const opening = await openPayState({ contractId: contract.id, year: 2025, monthlyGrossCents: 1_600_00, months: 10 })
    assert.deepEqual([opening.months, opening.grossCents, opening.ceilingCents], [10, 16_000_00, 39_250_00])

    await payMonth('2025-11', people)
    await payMonth('2025-12', people)
    await payMonth('2026-01', people)
    const states = (await Payslip.query().orderBy('period')).map(({ yearToDate }) => [
      yearToDate.year,
      yearToDate.months,
      yearToDate.grossCents,
    ])
    assert.deepEqual(states, [
      [2025, 11, 17_600_00],
      [2025, 12, 19_200_00],
      [2026, 1, 1_600_00],
    ])
    assert.equal((await payslipOf(contract.id, '2026-01')).yearToDate.leave.acquiredDays, 7_50)
  })

  test('prepared again, drafts are made anew; once all are paid, nobody is left', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa()
    const first = await preparePayRun(monthly('2026-01'), people.rachid)
    const again = await preparePayRun(monthly('2026-01'), people.rachid)
    assert.equal(again.id, first.id)
    assert.lengthOf(await db.from('payslips').where('contract_id', contract.id), 1)

    await payMonth('2026-01', people)
    await assert.rejects(() => preparePayRun(monthly('2026-01'), people.rachid), NobodyToPay)
  })

  test('what changes since last month is explained', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_500_00 })
    await payMonth('2026-01', people)
    await amendContract(contract, { signedOn: '2026-01-30', effectiveOn: '2026-02-01', fixedPartCents: 1_750_00 }, people.rachid)
    await preparePayRun(monthly('2026-02'), people.rachid)

    const [draft] = await Payslip.query().where({ contractId: contract.id, period: '2026-02' })
    const { grossCents, since, reasons } = draft.inputs.difference
    assert.deepEqual([grossCents, since], [250_00, '2026-01'])
    assert.match(reasons[0], /^Part fixe.: 1.500,00.€ devient 1.750,00.€\.$/)
  })
})

import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { shareOf, sum } from '#core/cents'
import { decidePayInput } from '#payroll/pay_inputs/decide_pay_input'
import { requestPayInput } from '#payroll/pay_inputs/request_pay_input'
import { submitPayInput } from '#payroll/pay_inputs/submit_pay_input'
import { explanationsOf, type Step } from '#payroll/payslips/explanations_of'
import type Payslip from '#payroll/payslips/payslip'
import { receiveWithholdingRate } from '#payroll/rates/receive_withholding_rate'
import { aPayHouse, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa } from '#tests/support/people'

const centsOf = (steps: Step[]) => steps.map(({ cents }) => cents ?? 0)
const lineOf = ({ figures }: Payslip, code: string) => figures.lines.find((line) => line.code === code)!

/** Months of one year: under the SMIC, with refunds, far over the ceiling so that the reduction comes back, and after. */
async function aYear() {
  const people = await twoPeople()
  const contract = await aCesa({ fixedPartCents: 1_600_00, startsOn: '2026-01-01' })
  await receiveWithholdingRate({ personId: contract.personId, validFrom: '2026-03-01', rateBps: 3_40, source: 'CRM nominatif' })
  const asks: Record<string, object> = {
    '2026-02': { transportPassCents: 60_00, refundsCents: 12_50 },
    '2026-03': { bonusCents: 9_000_00 },
  }
  for (const period of ['2026-01', '2026-02', '2026-03', '2026-04']) {
    if (asks[period]) {
      const input = await requestPayInput({ contractId: contract.id, period, ...asks[period] })
      await submitPayInput(input, `${period}-10`, people.rachid)
      await decidePayInput(input, { grantedCents: 0 }, `${period}-12`, people.odile)
    }
    await payMonth(period, people)
  }
  return Promise.all(['2026-01', '2026-02', '2026-03', '2026-04'].map((period) => payslipOf(contract.id, period)))
}

test.group('What a payslip explains', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('each net and the cost are the sum of what stands above them', async ({ assert }) => {
    for (const payslip of await aYear()) {
      const found = await explanationsOf(payslip)
      for (const code of ['net_social', 'net_before_tax', 'net_taxable', 'net_paid', 'employer_total']) {
        const cents = centsOf(found[code])
        const row = payslip.figures.rows.find((one) => one.code === code)!
        assert.equal(sum(cents.slice(0, -1)), cents.at(-1), `${payslip.period} ${code}`)
        assert.equal(cents.at(-1), row.amountCents, `${payslip.period} ${code}`)
      }
      const [base, , tax] = found.withholding
      assert.equal(tax.cents, shareOf(base.cents!, payslip.figures.totals.withholdingRateBps, 10_000))
    }
  })

  test('the reduction is the coefficient of the year on the pay of the year, less what was given', async ({ assert }) => {
    const slips = await aYear()
    assert.isBelow(slips[2].figures.totals.reductionCents, 0, 'a month that gives back')
    for (const payslip of slips) {
      const [gross, smic, coefficient, whole, given, month, urssaf, retirement] = (await explanationsOf(payslip)).reductions
      assert.equal(gross.cents, payslip.yearToDate.grossCents)
      assert.isAbove(smic.cents!, 0)
      assert.include(coefficient.words!, 'puissance 1,75')
      const printed = Number(coefficient.words!.split(' = ').at(-1)!.replace(',', '.'))
      assert.equal(whole.cents, Math.round(gross.cents! * printed))
      assert.equal(whole.cents! + given.cents!, month.cents)
      assert.equal(month.cents, payslip.figures.totals.reductionCents)
      assert.equal(urssaf.cents! + retirement.cents!, month.cents)
    }
  })

  test('a base that the year regularises says how, and so does the base of CSG', async ({ assert }) => {
    const [january, , march, april] = await aYear()
    assert.notProperty(await explanationsOf(january), 'capped_pension')
    for (const payslip of [march, april]) {
      const found = await explanationsOf(payslip)
      for (const [code, line] of [
        ['capped_pension', 'capped_pension'],
        ['complementary_t2', 'complementary_t2'],
      ]) {
        const steps = centsOf(found[code])
        assert.equal(steps.at(-3)! + steps.at(-2)!, steps.at(-1), code)
        assert.equal(steps.at(-1), lineOf(payslip, line).baseCents, code)
      }
      const csg = centsOf(found.csg_deductible)
      assert.equal(sum(csg.slice(1, -1)), csg.at(-1))
      assert.equal(csg[1], shareOf(csg[0], 9825, 10_000))
    }
  })
})

import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { textOf } from '#tests/support/pdf_reader'
import { dispenseFromCover, AlreadyDispensed, ProofMissing } from '#payroll/covers/dispense_from_cover'
import { CoverEmpty, HealthShareTooLow, takeOutCover } from '#payroll/covers/take_out_cover'
import { PayMonthUnderWay, requestPayInput, VouchersNotGiven } from '#payroll/pay_inputs/request_pay_input'
import { submitPayInput } from '#payroll/pay_inputs/submit_pay_input'
import { payslipPdf } from '#documents/payslip_paper'
import { payslipFactsOf } from '#payroll/payslips/payslip_facts_of'
import { TerritoryNotCovered } from '#payroll/rates/rate_set'
import { PayTermsTooEarly, setContractPay, WeeklyHoursOutOfRange } from '#payroll/terms/set_contract_pay'
import { setHousePay, VoucherShareOutOfBounds } from '#payroll/terms/set_house_pay'
import { aPayHouse, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { linesAbout } from '#tests/support/lines'
import { aCesa } from '#tests/support/people'

const on = '2026-01-05'
const halfTime = { weeklyHundredths: 17_50, isExecutive: false }
const house = {
  validFrom: '2026-01-01',
  equivalentHoursSmic: 'frozen' as const,
  equivalentHoursCap: 'monthly' as const,
  transportShareBps: 50_00,
  voucherFaceCents: 10_00,
  voucherEmployerCents: 6_00,
}
const lineOf = (payslip: Awaited<ReturnType<typeof payslipOf>>, code: string) => payslip.figures.lines.find((line) => line.code === code)

test.group('What a contract is paid by', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('half time halves the ceiling, pays a salary by its hours, and says so on paper', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_100_00 })
    await setContractPay(
      contract,
      { ...halfTime, validFrom: '2026-01-01', job: 'Comptable', classification: 'Niveau III' },
      on,
      people.rachid
    )
    await payMonth('2026-01', people)

    const payslip = await payslipOf(contract.id, '2026-01')
    assert.equal(payslip.figures.elements[0].code, 'base_salary')
    assert.equal(payslip.figures.totals.ceilingCents, 2_002_50)
    const text = textOf(payslipPdf(await payslipFactsOf(payslip)))
    for (const words of ['Comptable', 'Niveau III', '17,50 h par semaine']) assert.include(text, words)
  })

  test('from the day it changes, and not before; a month that is paid keeps its own', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 2_000_00 })
    await setContractPay(contract, { weeklyHundredths: 35_00, isExecutive: true, validFrom: '2026-02-01' }, on, people.rachid)
    await payMonth('2026-01', people)
    await payMonth('2026-02', people)

    const january = await payslipOf(contract.id, '2026-01')
    const february = await payslipOf(contract.id, '2026-02')
    assert.isUndefined(lineOf(january, 'apec'))
    assert.deepEqual([lineOf(february, 'apec')!.employeeCents, lineOf(february, 'executive_provident')!.employerCents], [48, 30_00])
    await assert.rejects(() => setContractPay(contract, { ...halfTime, validFrom: '2026-02-10' }, on, people.rachid), PayMonthUnderWay)
  })

  test('somebody with hours who arrives in the month is paid from that day', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 2_000_00, startsOn: '2026-01-17' })
    await setContractPay(contract, { weeklyHundredths: 35_00, isExecutive: false, validFrom: '2026-01-17' }, on, people.rachid)
    await payMonth('2026-01', people)

    const { figures } = await payslipOf(contract.id, '2026-01')
    assert.equal(figures.totals.grossCents, 967_74) // 15 of 31 days
    assert.equal(figures.totals.ceilingCents, 1_937_90)
  })

  test('hours and days that do not stand are refused', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa({ startsOn: '2026-01-10' })
    const set = (weeklyHundredths: number, validFrom: string) =>
      setContractPay(contract, { weeklyHundredths, isExecutive: false, validFrom }, on, rachid)
    await assert.rejects(() => set(39_00, '2026-02-01'), WeeklyHoursOutOfRange)
    await assert.rejects(() => set(35_00, '2026-01-01'), PayTermsTooEarly)
  })

  test('a health contract replaces the premium of the house, a provident one adds its rates, a dispensation takes the premium off', async ({
    assert,
  }) => {
    const people = await twoPeople()
    const [covered, dispensed] = [await aCesa({ fixedPartCents: 2_000_00 }), await aCesa({ fixedPartCents: 2_000_00 })]
    const everybody = { audience: 'everybody' as const, validFrom: '2026-01-01', source: 'Contrat 4412' }
    await takeOutCover({ ...everybody, kind: 'health', label: 'Santé', premiumCents: 60_00, employerShareBps: 60_00 }, on, people.rachid)
    await takeOutCover({ ...everybody, kind: 'provident', label: 'Incapacité', employeeRate: 400, employerRate: 600 }, on, people.rachid)
    await dispenseFromCover(
      dispensed,
      { startsOn: '2026-01-01', reason: 'solidarity', proof: 'Attestation CSS du 3/1/2026' },
      on,
      people.rachid
    )
    await payMonth('2026-01', people)

    const payslip = await payslipOf(covered.id, '2026-01')
    assert.deepEqual([lineOf(payslip, 'health_premium')!.employeeCents, lineOf(payslip, 'health_premium')!.employerCents], [24_00, 36_00])
    assert.deepEqual([lineOf(payslip, 'provident')!.employeeCents, lineOf(payslip, 'provident')!.employerCents], [8_00, 12_00])
    assert.isUndefined(lineOf(await payslipOf(dispensed.id, '2026-01'), 'health_premium'))
  })

  test('a cover and a dispensation want what makes them lawful', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa()
    const health = {
      kind: 'health' as const,
      label: 'Santé',
      audience: 'everybody' as const,
      validFrom: '2026-01-01',
      source: 'Contrat 4412',
    }
    await assert.rejects(() => takeOutCover({ ...health, premiumCents: 60_00, employerShareBps: 40_00 }, on, rachid), HealthShareTooLow)
    await assert.rejects(() => takeOutCover(health, on, rachid), CoverEmpty)
    const dispense = (proof: string) => dispenseFromCover(contract, { startsOn: '2026-01-01', reason: 'dependant', proof }, on, rachid)
    await assert.rejects(() => dispense(' '), ProofMissing)
    await dispense('Attestation du conjoint')
    await assert.rejects(() => dispense('Attestation du conjoint'), AlreadyDispensed)
  })

  test('a pass, vouchers and a benefit in kind go through the payslip to balanced books', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_500_00 })
    await setHousePay(house, on, people.rachid)
    const asked = { transportPassCents: 60_00, workedDays: 12, voucherCount: 10, benefitInKindCents: 80_00 }
    await submitPayInput(await requestPayInput({ contractId: contract.id, period: '2026-01', ...asked }), on, people.rachid)
    await payMonth('2026-01', people)

    const payslip = await payslipOf(contract.id, '2026-01')
    const { totals } = payslip.figures
    assert.equal(totals.grossCents, 1_580_00)
    assert.equal(totals.netBeforeTaxCents, totals.netSocialCents - 80_00 + 30_00 - 40_00)
    const lines = await linesAbout(`payslip:${payslip.id}`)
    assert.deepInclude(lines, ['625100', 30_00, 0])
    assert.deepInclude(lines, ['641700', 0, 80_00])
    assert.deepInclude(lines, ['647400', 0, 40_00])
    assert.deepInclude(lines, ['421000', 0, totals.netPaidCents])
  })

  test('the house refuses what its law does not cover', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa()
    for (const communeCode of ['67482', '57463', '97411']) {
      await assert.rejects(() => setHousePay({ ...house, communeCode }, on, rachid), TerritoryNotCovered)
    }
    await assert.rejects(() => setHousePay({ ...house, voucherEmployerCents: 7_00 }, on, rachid), VoucherShareOutOfBounds)
    const ask = { contractId: contract.id, period: '2026-01', voucherCount: 3, workedDays: 3 }
    await assert.rejects(() => requestPayInput(ask), VouchersNotGiven)
  })

  test('an annual cap of equivalent hours is the house’s own setting, and a ruling silences the warning', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 2_000_00 })
    await payMonth('2026-01', people)
    await setHousePay(
      { ...house, validFrom: '2026-02-01', equivalentHoursCap: 'annual', rulingReference: 'Rescrit 2026-17' },
      on,
      people.rachid
    )
    await payMonth('2026-02', people)

    const codesOf = async (period: string) => (await payslipOf(contract.id, period)).figures.warnings.map(({ code }) => code)
    assert.include(await codesOf('2026-01'), 'equivalent_hours_unruled')
    assert.notInclude(await codesOf('2026-02'), 'equivalent_hours_unruled')
    const { workingTime } = (await payslipOf(contract.id, '2026-02')).inputs.input
    assert.deepInclude(workingTime, { cap: 'annual', rulingReference: 'Rescrit 2026-17' })
  })
})

import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import {
  AbsenceBackwards,
  AbsenceOutsideContract,
  AbsencesOverlap,
  AbsenceTooLong,
  declareAbsence,
} from '#payroll/absences/declare_absence'
import { workableDays } from '#payroll/absences/days_away'
import { withdrawAbsence } from '#payroll/absences/withdraw_absence'
import { PayMonthUnderWay } from '#payroll/pay_inputs/request_pay_input'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import Payslip from '#payroll/payslips/payslip'
import { aPayHouse, payMonth, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa } from '#tests/support/people'

const on = '2026-02-20'

test.group('Days away', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('paid leave counts working days: neither Sundays nor public holidays', ({ assert }) => {
    assert.equal(workableDays('2026-04-06', '2026-04-11'), 5) // Easter Monday
    assert.equal(workableDays('2026-08-03', '2026-08-18'), 13)
  })

  test('a sick leave from one month to the next gives each its days, and its dates stand on the payslip', async ({ assert }) => {
    const { rachid, odile } = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_400_00 })
    await declareAbsence(contract, { kind: 'sick', startsOn: '2026-01-25', endsOn: '2026-02-08' }, '2026-01-26', rachid)
    await payMonth('2026-01', { rachid, odile })
    await payMonth('2026-02', { rachid, odile })

    const [january, february] = await Payslip.query().where('contract_id', contract.id).orderBy('period')
    const absenceOf = ({ figures }: Payslip) => figures.elements.find(({ code }) => code === 'absence')!
    assert.equal(absenceOf(january).amountCents, -316_13) // 7 of 31 days
    assert.equal(absenceOf(february).amountCents, -400_00) // 8 of 28 days
    assert.match(absenceOf(february).label, /arrêt de travail du 1er.février au 8.février \(8.jours\)/)
    assert.equal(february.yearToDate.leave.acquiredDays, 250 - 56 + 45 + (250 - 71 + 57))
  })

  test('a whole month of unpaid leave pays nothing, and the run says why', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa()
    await declareAbsence(contract, { kind: 'unpaid', startsOn: '2026-02-01', endsOn: '2026-02-28' }, on, rachid)

    const run = await preparePayRun({ period: '2026-02', paidOn: '2026-02-27', on }, rachid)
    const draft = await Payslip.query().where('pay_run_id', run.id).firstOrFail()
    assert.match(draft.error!, /net à payer serait de/)
  })

  test('dates that do not stand are refused, and so are two absences at once', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa({ startsOn: '2026-01-12' })
    const declare = (startsOn: string, endsOn: string) => declareAbsence(contract, { kind: 'leave', startsOn, endsOn }, on, rachid)

    await assert.rejects(() => declare('2026-02-10', '2026-02-09'), AbsenceBackwards)
    await assert.rejects(() => declare('2026-01-05', '2026-01-15'), AbsenceOutsideContract)
    await assert.rejects(() => declare('2026-02-10', '2027-03-01'), AbsenceTooLong)
    await declare('2026-02-10', '2026-02-14')
    await assert.rejects(() => declare('2026-02-14', '2026-02-20'), AbsencesOverlap)
  })

  test('declared by mistake, it is withdrawn; once the month is paid, no more', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa()
    const facts = { kind: 'leave' as const, startsOn: '2026-01-19', endsOn: '2026-01-24' }
    await withdrawAbsence(await declareAbsence(contract, facts, on, people.rachid), on)
    const kept = await declareAbsence(contract, facts, on, people.rachid)
    await payMonth('2026-01', people)

    await assert.rejects(() => withdrawAbsence(kept, on), PayMonthUnderWay)
    await assert.rejects(
      () => declareAbsence(contract, { ...facts, startsOn: '2026-01-05', endsOn: '2026-01-06' }, on, people.rachid),
      PayMonthUnderWay
    )
  })
})

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { adoptContributionPlan } from '#activities/adopt_contribution_plan'
import { candidateSimulation } from '#forecast/candidates/candidate_simulation'
import { expectMonths } from '#forecast/cash/expect_months'
import { payForecast } from '#forecast/pay/pay_forecast'
import { preparePayRun } from '#payroll/pay_runs/prepare_pay_run'
import { aPayHouse, earned, payMonth, twoPeople } from '#tests/payroll/support/pay_house'
import { aHouse } from '#tests/support/house'
import { aCesa, anEntrepreneur } from '#tests/support/people'
import { aDirector } from '#tests/support/users'

const on = '2026-11-23'

test.group('What can I pay myself', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: on }).save()))

  test('the account gives a month, its reserve and the months spread; the engine says the net', async ({ assert }) => {
    const contract = await aCesa({ fixedPartCents: 1_500_00 })
    await earned(contract.activityId, 9_000_00, '2026-11-02')

    const forecast = await payForecast(contract.id, '2026-11', { months: 3, reserveCents: 1_500_00 }, on)
    assert.equal(forecast.monthlyBudgetCents, 2_500_00)
    const { employerCostCents, grossCents } = forecast.payslip!.totals
    assert.isAtMost(employerCostCents, 2_500_00)
    assert.isAbove(employerCostCents, 2_499_00)
    assert.equal(forecast.variableCents, grossCents - 1_500_00)
    assert.equal(forecast.leftCents, 7_500_00 - 3 * employerCostCents)
    assert.deepEqual([forecast.quarters.quarterCents, forecast.quarters.earned], [1_803_00, 2])
  })

  test('a net that one wants is found on the state of the year; what the account lacks is said', async ({ assert }) => {
    const people = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_500_00 })
    await payMonth('2026-10', people)
    const forecast = await payForecast(contract.id, '2026-11', { months: 1, reserveCents: 0, wanted: { kind: 'net', cents: 1_600_00 } }, on)
    assert.equal(forecast.payslip!.totals.netBeforeTaxCents, 1_600_00)
    assert.isBelow(forecast.leftCents, 0)
    assert.equal(forecast.quarters.yearGrossCents, 1_500_00 + 2 * forecast.payslip!.totals.grossCents)
  })

  test('on screen, one’s own contract alone; a fixed part to try changes nothing', async ({ client, assert }) => {
    const { user, person, activity } = await anEntrepreneur()
    const contract = await aCesa({ personId: person.id, activityId: activity.id })
    await earned(activity.id, 3_000_00, '2026-11-02')
    const theirs = await aCesa()

    const page = await client.get(`/simulateur?contrat=${contract.id}&mois=1&reserve=&fixe=1200&voulu=budget&montant=0`).loginAs(user)
    page.assertStatus(200)
    page.assertTextIncludes('part fixe 1\u202f200,00')
    assert.equal(Number((await db.from('contracts').where('id', contract.id).firstOrFail()).fixed_part_cents), 1_500_00)
    const other = await client.get(`/simulateur?contrat=${theirs.id}`).loginAs(user)
    other.assertTextIncludes(activity.tradeName)
    ;(
      await client
        .get('/simulateur')
        .redirects(0)
        .loginAs(await aDirector())
    ).assertStatus(403)
  })

  test('the months ahead are paid on the treasury that is foreseen, at the rates one knows', async ({ assert }) => {
    const contract = await aCesa({ fixedPartCents: 1_000_00 })
    await earned(contract.activityId, 6_000_00, '2026-11-02')
    await expectMonths(contract.activityId, { monthlySalesCents: 2_500_00, monthlyCostsCents: 100_00 }, on, null)
    const { months, estimated, payslip, residueCents } = await payForecast(contract.id, '2026-11', { months: 2, reserveCents: 500_00 }, on)

    assert.deepEqual(
      months.map(({ period, isEstimated }) => [period, isEstimated]),
      [
        ['2026-11', false],
        ['2026-12', false],
        ['2027-01', true],
        ['2027-02', true],
        ['2027-03', true],
        ['2027-04', true],
      ]
    )
    assert.match(estimated!, /taux de 2027/)
    assert.equal(months[0].payslip!.totals.grossCents, payslip!.totals.grossCents)
    assert.equal(months[1].payslip!.yearToDate.grossCents, months[0].payslip!.totals.grossCents + months[1].payslip!.totals.grossCents)
    assert.equal(months[2].payslip!.yearToDate.months, 1)
    for (const month of months) {
      assert.isAtLeast(month.payslip!.totals.grossCents, 1_000_00)
      const { employerCostCents, grossCents } = month.payslip!.totals
      if (grossCents > 1_000_00) assert.isAtMost(employerCostCents, month.budgetCents)
    }
    assert.isBelow(residueCents!, 1_00)
  })

  test('a month prepared and not sealed yet is spent already, and its year goes on from it', async ({ assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa({ fixedPartCents: 1_500_00 })
    await earned(contract.activityId, 9_000_00, '2026-11-02')
    const run = await preparePayRun({ period: '2026-11', paidOn: '2026-11-28', on }, rachid)
    const [prepared] = await run.related('payslips').query()

    const december = await payForecast(contract.id, '2026-12', { months: 1, reserveCents: 0 }, on)
    assert.equal(december.preparedCents, prepared.employerCostCents)
    assert.equal(december.availableCents, 9_000_00 - prepared.employerCostCents)
    assert.equal(december.payslip!.yearToDate.months, 2)
    assert.equal(december.months[0].period, '2026-12')
    assert.isAtMost(december.months[0].payslip!.totals.employerCostCents, december.months[0].budgetCents)
    assert.equal(december.months[0].budgetCents, 9_000_00 - prepared.employerCostCents)
  })

  test('what the simulator answers is asked in one click, and refused once it is decided', async ({ client, assert }) => {
    const { user, person, activity } = await anEntrepreneur()
    const contract = await aCesa({ personId: person.id, activityId: activity.id, fixedPartCents: 800_00 })
    const asked = '2026-11-17'
    await (await aHouse()).merge({ pinnedOn: asked }).save()
    await earned(activity.id, 3_000_00, '2026-11-02')
    const page = await client.get('/simulateur').loginAs(user)
    page.assertTextIncludes('Demander cet acompte')
    page.assertTextIncludes('Les six mois qui viennent')
    const [, typed] = page.text().match(/name="variableAdvanceCents" value="([^"]+)"/)!

    const ask = () =>
      client
        .post('/paie/demandes')
        .redirects(0)
        .loginAs(user)
        .withCsrfToken()
        .form({ contractId: contract.id, period: '2026-11', variableAdvanceCents: typed })
    ;(await ask()).assertStatus(302)
    const input = await db.from('pay_inputs').where({ contract_id: contract.id, period: '2026-11' }).firstOrFail()
    assert.equal(input.submitted_on, asked)
    const { variableCents } = await payForecast(contract.id, '2026-11', { months: 1, reserveCents: 0 }, asked)
    assert.equal(Number(input.variable_advance_cents), variableCents)

    await db.from('pay_inputs').where({ id: input.id }).update({ decided_on: on, granted_advance_cents: 0 })
    ;(await client.get('/simulateur').loginAs(user)).assertTextIncludes('est décidée')
    await ask()
    assert.equal(Number((await db.from('pay_inputs').where({ id: input.id }).firstOrFail()).granted_advance_cents), 0)
  })

  test('anybody may ask what a turnover would give; nothing is kept', async ({ client, assert }) => {
    await adoptContributionPlan(TWELVE_PERCENT, await aDirector())
    const simulation = await candidateSimulation({ turnoverCents: 3_000_00, expensesCents: 0, materialsCents: 500_00, trade: 'craft' }, on)
    assert.deepEqual([simulation.contributionCents, simulation.budgetCents], [300_00, 2_200_00])
    assert.isAtMost(simulation.payslip!.totals.employerCostCents, 2_200_00)
    assert.equal(simulation.quarters.earned, 4)
    const usual = await candidateSimulation({ turnoverCents: 3_000_00, expensesCents: 100_00, trade: 'craft' }, on)
    assert.deepEqual([usual.materialsCents, usual.contributionCents, usual.budgetCents], [900_00, 252_00, 1_748_00])

    const page = await client.get('/simulation?chiffre=3000&frais=500&metier=retail')
    page.assertStatus(200)
    page.assertTextIncludes('Ce que ce calcul suppose')
    page.assertTextIncludes('50\u00a0% d’usage')
    ;(await client.get('/simulation?chiffre=-5').redirects(0)).assertHeader('location', '/simulation')
    ;(await client.get('/simulation?chiffre=100&frais=90')).assertTextIncludes('Pas encore de quoi faire un bulletin')
    assert.lengthOf(await db.from('payslips'), 0)
  })
})

const TWELVE_PERCENT = {
  name: 'Barème d’essai',
  validFrom: '2025-01-01',
  base: 'gross_margin' as const,
  per: 'fiscal_year' as const,
  mode: 'marginal_tiers' as const,
  floorCapeCents: 20_00,
  floorCesaCents: 40_00,
  fixedFeeCents: 0,
  yearlyCapCents: 6_000_00,
  internalRateBps: 500,
  tiers: [
    { aboveCents: 0, rateBps: 1200 },
    { aboveCents: 30_000_00, rateBps: 1100 },
    { aboveCents: 50_000_00, rateBps: 1000 },
  ],
}

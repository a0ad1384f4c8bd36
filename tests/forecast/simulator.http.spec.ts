import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { adoptContributionPlan } from '#activities/adopt_contribution_plan'
import { candidateSimulation } from '#forecast/candidates/candidate_simulation'
import { payForecast } from '#forecast/pay/pay_forecast'
import { aPayHouse, earned, payMonth, twoPeople } from '#tests/payroll/support/pay_house'
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

  test('anybody may ask what a turnover would give; nothing is kept', async ({ client, assert }) => {
    await adoptContributionPlan(TWELVE_PERCENT, await aDirector())
    const simulation = await candidateSimulation(3_000_00, 500_00, on)
    assert.deepEqual([simulation.contributionCents, simulation.budgetCents], [300_00, 2_200_00])
    assert.isAtMost(simulation.payslip!.totals.employerCostCents, 2_200_00)

    const page = await client.get('/simulation?chiffre=3000&frais=500')
    page.assertStatus(200)
    page.assertTextIncludes('Ce que ce calcul suppose')
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

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import {
  LaterFloorIncomplete,
  PlanStartsInAMonth,
  PlanTooLate,
  SupplementIncomplete,
  TiersMissing,
} from '#activities/adopt_contribution_plan'
import { collectedTurnover } from '#activities/collected_turnover'
import { endExemption } from '#activities/exemptions/end_exemption'
import { AlreadyExempt, ExemptionEndsFirst, ExemptionTooLate } from '#activities/exemptions/exemption_refusals'
import { grantExemption } from '#activities/exemptions/grant_exemption'
import { PlanMissing } from '#activities/contribution_plan_on'
import { LaterContributionPosted, postContributions } from '#activities/post_contributions'
import { closePeriod } from '#ledger/close_period'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { settle } from '#ledger/settle'
import { aContributionPlan, aPurchaseOf, aSaleOf, inCape, inCesa } from '#tests/support/contributions'
import { sharedServicesId } from '#tests/support/house'
import { linesAbout, balanceOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'

const cesa = (activityId: number) => new Map([[activityId, [inCesa()]]])

const anExemption = (activityId: number) => ({
  activityId,
  covers: 'whole' as const,
  fromPeriod: '2026-03',
  untilPeriod: '2026-03' as string | null,
  reason: 'Congé de maternité',
})

test.group('Posting contributions', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    await aContributionPlan()
  })

  test('a charge of the activity, a product of shared services, the cash that crosses', async ({ assert }) => {
    const { id } = await anActivity()
    await aSaleOf(3_200_00, id, '2026-03-10')
    await aPurchaseOf(1_216_00, id, '2026-03-12')
    await aPurchaseOf(99_00, id, '2026-03-12', '606400')
    const [row] = await postContributions('2026-03', cesa(id), '2026-03-31', null)

    assert.deepEqual([row.baseCents, row.amountCents], [1_984_00, 238_08])
    assert.deepEqual(await linesAbout(`contribution:${row.id}`), [
      ['186100', 238_08, 0],
      ['581000', 0, 238_08],
      ['581000', 238_08, 0],
      ['187100', 0, 238_08],
    ])
    assert.equal(await balanceOf('187100', await sharedServicesId()), -238_08)
    assert.deepEqual(
      row.explanation.map((line) => [line.baseCents, line.rateBps, line.amountCents]),
      [[1_984_00, 1200, 238_08]]
    )
  })

  test('run twice, it posts once; run after a late sale, it posts what is missing', async ({ assert }) => {
    const { id } = await anActivity()
    await aSaleOf(1_000_00, id, '2026-03-10')
    await postContributions('2026-03', cesa(id), '2026-03-31', null)

    assert.lengthOf(await postContributions('2026-03', cesa(id), '2026-03-31', null), 0)
    await aSaleOf(500_00, id, '2026-03-20')
    const [more] = await postContributions('2026-03', cesa(id), '2026-03-31', null)
    assert.deepEqual([more.baseCents, more.amountCents, more.explanation.at(-1)!.amountCents], [500_00, 60_00, -120_00])
    assert.equal(await balanceOf('186100', id), 180_00)
  })

  test('a credit note of a closed month comes off the current one', async ({ assert }) => {
    const { id } = await anActivity()
    await aSaleOf(1_000_00, id, '2026-01-10')
    await postContributions('2026-01', cesa(id), '2026-01-31', null)
    await closePeriod('2026-01', '2026-02-05', null)
    await aSaleOf(-1_000_00, id, '2026-02-10')
    await aSaleOf(400_00, id, '2026-02-11')
    const [row] = await postContributions('2026-02', cesa(id), '2026-02-28', null)

    assert.deepEqual([row.baseCents, row.amountCents], [-600_00, -72_00 + 40_00])
    assert.deepEqual((await linesAbout(`contribution:${row.id}`))[0], ['186100', 0, 32_00])
  })

  test('each year counts again, and the take-over counts for nothing', async ({ assert }) => {
    const { id } = await anActivity()
    const takenOver = [credit('706000', 20_000_00, id), debit('512000', 20_000_00, id)]
    await postEntry({ journal: 'RP', postedOn: '2025-10-31', label: 'Reprise', source: 'takeover:1', piece: 'RP1', lines: takenOver }, null)
    await aSaleOf(50_000_00, id, '2025-12-10')
    const [december] = await postContributions('2025-12', cesa(id), '2025-12-31', null)
    await aSaleOf(1_000_00, id, '2026-01-10')
    const [january] = await postContributions('2026-01', cesa(id), '2026-01-31', null)

    assert.deepEqual([december.amountCents, january.amountCents], [5_800_00, 120_00])
  })

  test('a month posted after its close is dated on the day it is posted', async ({ assert }) => {
    const { id } = await anActivity()
    await aSaleOf(1_000_00, id, '2026-01-10')
    await closePeriod('2026-01', '2026-02-05', null)
    const [row] = await postContributions('2026-01', cesa(id), '2026-02-06', null)
    const entry = await db.from('entries').where('id', row.entryId!).firstOrFail()

    assert.equal(entry.posted_on, '2026-02-06')
    await assert.rejects(() => postContributions('2025-12', cesa(id), '2026-02-06', null), LaterContributionPosted)
  })

  test('nothing is posted without a plan, nor by a plan voted too late', async ({ assert }) => {
    const { id } = await anActivity()
    await postContributions('2026-03', cesa(id), '2026-03-31', null)

    await assert.rejects(() => aContributionPlan({ validFrom: '2026-03-01' }), PlanTooLate)
    await assert.rejects(() => aContributionPlan({ validFrom: '2026-05-15' }), PlanStartsInAMonth)
    await assert.rejects(() => aContributionPlan({ validFrom: '2027-01-01', tiers: [] }), TiersMissing)
    await db.from('contributions').delete()
    await assert.rejects(() => postContributions('2024-12', cesa(id), '2024-12-31', null), PlanMissing)
  })

  test('a plan voted for July starts a count of its own, the months before keep theirs', async ({ assert }) => {
    const { id } = await anActivity()
    await aSaleOf(20_000_00, id, '2026-05-10')
    await aPurchaseOf(5_000_00, id, '2026-05-12')
    const [may] = await postContributions('2026-05', cesa(id), '2026-05-31', null)
    await aContributionPlan({ validFrom: '2026-06-01', base: 'invoiced', mode: 'flat', tiers: [{ aboveCents: 0, rateBps: 1000 }] })
    await aSaleOf(2_000_00, id, '2026-06-10')
    const [june] = await postContributions('2026-06', cesa(id), '2026-06-30', null)

    assert.deepEqual([may.baseCents, may.amountCents], [15_000_00, 1_800_00])
    assert.deepEqual([june.baseCents, june.amountCents], [2_000_00, 200_00])
  })

  test('the cap of the year holds across two plans, and asks nothing again of what it spared', async ({ assert }) => {
    const { id } = await anActivity()
    await aSaleOf(80_000_00, id, '2026-05-10')
    const [may] = await postContributions('2026-05', cesa(id), '2026-05-31', null)
    await aContributionPlan({ validFrom: '2026-06-01', yearlyCapCents: 7_000_00 })
    await aSaleOf(2_000_00, id, '2026-06-10')
    const [june] = await postContributions('2026-06', cesa(id), '2026-06-30', null)

    assert.deepEqual([may.amountCents, june.amountCents], [6_000_00, 200_00])
  })

  test('an activity whose people all try has its own cap', async ({ assert }) => {
    const { id } = await anActivity()
    await aContributionPlan({ validFrom: '2026-01-01', yearlyCapCapeCents: 1_000_00 })
    await aSaleOf(30_000_00, id, '2026-03-10')
    const [row] = await postContributions('2026-03', new Map([[id, [inCape()]]]), '2026-03-31', null)

    assert.equal(row.amountCents, 1_000_00)
  })

  test('a supplement is explained by its name, and recounted with the month', async ({ assert }) => {
    const { id } = await anActivity()
    await aContributionPlan({
      validFrom: '2026-01-01',
      supplements: [
        { label: 'Responsabilité civile', owedBy: 'everybody', amountCents: 16_00 },
        { label: 'Mutualisation des risques', owedBy: 'cesa', rateBps: 100 },
        { label: 'Accidents du travail', owedBy: 'unpaid', amountCents: 3_00 },
      ],
    })
    await aSaleOf(1_000_00, id, '2026-03-10')
    const [march] = await postContributions('2026-03', cesa(id), '2026-03-31', null)
    await aSaleOf(-400_00, id, '2026-03-20')
    const [corrected] = await postContributions('2026-03', cesa(id), '2026-03-31', null)
    await aSaleOf(500_00, id, '2026-04-10')
    const [april] = await postContributions('2026-04', cesa(id), '2026-04-30', null)

    assert.deepEqual(
      march.explanation.map((row) => [row.label, row.amountCents]),
      [
        ['12\u00A0% jusqu’à 30\u202F000,00\u00A0€', 120_00],
        ['Responsabilité civile', 16_00],
        ['Mutualisation des risques', 10_00],
      ]
    )
    assert.deepEqual([corrected.baseCents, corrected.amountCents], [-400_00, 72_00 + 16_00 + 6_00 - 146_00])
    assert.equal(april.amountCents, 60_00 + 5_00 + 16_00)
    assert.equal(await balanceOf('186100', id), 94_00 + 81_00)
    assert.lengthOf(await postContributions('2026-04', cesa(id), '2026-04-30', null), 0)
  })

  test('a supplement without a name, or that asks nothing, is refused; so is a later floor that says half', async ({ assert }) => {
    const refused = (facts: Parameters<typeof aContributionPlan>[0], Refused: any) =>
      assert.rejects(async () => aContributionPlan({ validFrom: '2027-01-01', ...facts }), Refused)
    await refused({ supplements: [{ owedBy: 'cesa', amountCents: 3_00 }] }, SupplementIncomplete)
    await refused({ supplements: [{ label: 'Assurance', owedBy: 'cesa' }] }, SupplementIncomplete)
    await refused({ floorLaterCents: 100_00 }, LaterFloorIncomplete)
    const { supplements } = await aContributionPlan({ validFrom: '2027-01-01', supplements: [{ label: null, owedBy: 'everybody' }] })
    assert.isEmpty(supplements)
  })

  test('members may vote that missions are deducted too', async ({ assert }) => {
    const { id } = await anActivity()
    await aContributionPlan({ validFrom: '2026-01-01', deductions: ['materials', 'travel'] })
    await aSaleOf(1_000_00, id, '2026-03-10')
    await aPurchaseOf(200_00, id, '2026-03-12', '625100')
    await aPurchaseOf(300_00, id, '2026-03-12', '604000')
    const [row] = await postContributions('2026-03', cesa(id), '2026-03-31', null)

    assert.equal(row.baseCents, 800_00)
  })

  test('an exempt activity owes nothing, its margin still counts in the tiers, and the reason is on the month', async ({ assert }) => {
    const { id } = await anActivity()
    await grantExemption(anExemption(id), '2026-02-20', { id: 0 })
    await aSaleOf(30_000_00, id, '2026-03-10')
    const [march] = await postContributions('2026-03', cesa(id), '2026-03-31', null)
    await aSaleOf(1_000_00, id, '2026-04-10')
    const [april] = await postContributions('2026-04', cesa(id), '2026-04-30', null)

    assert.deepEqual([march.amountCents, march.explanation.at(-1)!.label], [0, 'Exonération : Congé de maternité'])
    assert.equal(april.amountCents, 110_00, 'eleven per cent: the tiers went on')
    assert.lengthOf(await linesAbout(`contribution:${march.id}`), 0)
  })

  test('spared its minimum, an activity pays on what it earns alone', async ({ assert }) => {
    const { id } = await anActivity()
    await grantExemption({ ...anExemption(id), covers: 'minimum' }, '2026-02-20', { id: 0 })
    await aSaleOf(100_00, id, '2026-03-10')
    const [row] = await postContributions('2026-03', cesa(id), '2026-03-31', null)

    assert.equal(row.amountCents, 12_00)
  })

  test('an exemption never reaches the past, nor meets another', async ({ assert }) => {
    const { id } = await anActivity()
    await aSaleOf(100_00, id, '2026-02-10')
    await postContributions('2026-02', cesa(id), '2026-02-28', null)

    await assert.rejects(() => grantExemption({ ...anExemption(id), fromPeriod: '2026-02' }, '2026-03-01', { id: 0 }), ExemptionTooLate)
    const granted = await grantExemption({ ...anExemption(id), untilPeriod: '2026-06' }, '2026-03-01', { id: 0 })
    await assert.rejects(
      () => grantExemption({ ...anExemption(id), fromPeriod: '2026-06', untilPeriod: null }, '2026-03-01', { id: 0 }),
      AlreadyExempt
    )
    await assert.rejects(() => endExemption(granted, '2026-01', { id: 0 }), ExemptionEndsFirst)
    assert.equal((await endExemption(granted, '2026-04', { id: 0 })).untilPeriod, '2026-04')
  })

  test('collected turnover is what customers paid of it, without VAT', async ({ assert }) => {
    const { id } = await anActivity()
    const sale = await aSaleOf(1_000_00, id, '2026-03-10')
    const { id: lineId } = await db.from('entry_lines').where({ entry_id: sale.id, account: '411000' }).firstOrFail()
    const pay = (amountCents: number, on: string) =>
      settle({ items: [{ lineId, amountCents }], on, label: 'Virement', piece: 'V1', source: 'payment:0' }, null)
    await pay(400_00, '2026-04-02')
    await pay(800_00, '2026-05-02')

    const april = await collectedTurnover({ from: '2026-04-01', to: '2026-04-30' })
    const may = await collectedTurnover({ from: '2026-05-01', to: '2026-05-31' })
    assert.deepEqual([april.get(id), may.get(id)], [333_33, 666_67])
  })
})

import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import * as amending from '#contracts/amend_contract'
import { capeMentionOf } from '#contracts/cape_mention'
import { ContractOver } from '#contracts/contract_refusals'
import { contractsInForce } from '#contracts/contracts_in_force'
import { endContract } from '#contracts/end_contract'
import { fixedPartOn } from '#contracts/fixed_part_on'
import { stagesIn } from '#contracts/stages'
import { aCape, aCesa } from '#tests/support/people'
import { aPayrollOfficer } from '#tests/support/users'

test.group('What contracts say in a month', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('an amendment changes the fixed part from its month on', async ({ assert }) => {
    const [cesa, rachid] = [await aCesa({ startsOn: '2026-01-01', fixedPartCents: 1_450_00 }), await aPayrollOfficer()]
    const first = await amending.amendContract(
      cesa,
      { signedOn: '2026-05-20', effectiveOn: '2026-06-01', fixedPartCents: 1_750_00 },
      rachid
    )
    const second = await amending.amendContract(
      cesa,
      { signedOn: '2026-08-20', effectiveOn: '2026-09-01', note: 'Objectif : 40 k€' },
      rachid
    )

    assert.deepEqual([first.number, second.number], [1, 2])
    assert.deepEqual(
      await Promise.all(['2026-05', '2026-06', '2026-10'].map((period) => fixedPartOn(cesa, period))),
      [1_450_00, 1_750_00, 1_750_00]
    )
  })

  test('an amendment says what it changes, while the contract runs', async ({ assert }) => {
    const [cesa, rachid] = [await aCesa({ startsOn: '2026-02-01' }), await aPayrollOfficer()]
    const amend =
      (effectiveOn: string, signedOn = effectiveOn, fixedPartCents: number | null = 900_00) =>
      () =>
        amending.amendContract(cesa, { signedOn, effectiveOn, fixedPartCents }, rachid)

    await assert.rejects(amend('2026-06-01', '2026-06-01', null), amending.AmendmentEmpty)
    await assert.rejects(amend('2026-01-31'), amending.AmendmentTooEarly)
    await assert.rejects(amend('2026-05-31', '2026-06-01'), amending.AmendmentOfThePast)
    await endContract(cesa, { endedOn: '2026-06-30', reason: 'resignation' }, rachid)
    await assert.rejects(amend('2026-07-01'), ContractOver)
  })

  test('the month counts who tries and who is employed', async ({ assert }) => {
    const cape = await aCape({ startsOn: '2025-06-02', endsOn: '2026-06-01' })
    const cesa = await aCesa({ personId: cape.personId, activityId: cape.activityId, startsOn: '2026-03-02' })
    const inForce = async (period: string) => (await contractsInForce(period)).filter(({ personId }) => personId === cape.personId)

    assert.deepEqual(
      (await inForce('2026-02')).map(({ id }) => id),
      [cape.id]
    )
    assert.deepEqual(
      (await inForce('2026-03')).map(({ id }) => id),
      [cape.id, cesa.id]
    )
    assert.deepEqual((await stagesIn('2026-02')).get(cape.activityId), [{ contract: 'cape', isMember: false, isPaid: false, monthsIn: 8 }])
    assert.deepEqual((await stagesIn('2026-03')).get(cape.activityId), [{ contract: 'cesa', isMember: false, isPaid: true, monthsIn: 9 }])
    assert.isUndefined((await stagesIn('2025-05')).get(cape.activityId))
  })

  test('invoices say that a CAPE runs, with its term, and stop when the CESA starts', async ({ assert }) => {
    const cape = await aCape({ startsOn: '2025-06-02', endsOn: '2026-06-01' })
    const mention = await capeMentionOf(cape.activityId, '2026-02-28')
    await aCesa({ personId: cape.personId, activityId: cape.activityId, startsOn: '2026-03-02' })

    assert.match(
      mention!,
      /^Aïssata Diarra-Fontenel bénéficie d’un contrat d’appui.*Les Pirogues.*SIREN 000.000.018, jusqu’au 1er.juin.2026\.$/
    )
    assert.isNull(await capeMentionOf(cape.activityId, '2026-03-02'))
  })
})

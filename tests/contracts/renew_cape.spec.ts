import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { ContractOver, TermTooLong } from '#contracts/contract_refusals'
import { renewalsLeft } from '#contracts/clocks'
import { endContract } from '#contracts/end_contract'
import { NoRenewalLeft, NotACape, renewCape, TermPassed } from '#contracts/renew_cape'
import { aCape, aCesa } from '#tests/support/people'
import { aPayrollOfficer } from '#tests/support/users'

test.group('Renewing a CAPE', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('Mariama renews twice, and no more', async ({ assert }) => {
    const rachid = await aPayrollOfficer()
    const cape = await aCape({ startsOn: '2025-01-06', endsOn: '2026-01-05' })
    await renewCape(cape, { signedOn: '2026-01-05', endsOn: '2026-07-05' }, rachid)
    const second = await renewCape(cape, { signedOn: '2026-07-01', endsOn: '2027-01-05' }, rachid)

    await cape.load('amendments')
    assert.deepEqual([second.number, second.effectiveOn, second.endsOn, cape.endsOn], [2, '2026-07-06', '2027-01-05', '2027-01-05'])
    assert.equal(renewalsLeft(cape), 0)
    await assert.rejects(() => renewCape(cape, { signedOn: '2026-12-01', endsOn: '2027-03-01' }, rachid), NoRenewalLeft)
  })

  test('each time for twelve months at most, signed before the term', async ({ assert }) => {
    const [rachid, cape] = [await aPayrollOfficer(), await aCape({ startsOn: '2026-01-05', endsOn: '2026-06-30' })]

    await assert.rejects(() => renewCape(cape, { signedOn: '2026-06-01', endsOn: '2027-07-01' }, rachid), TermTooLong)
    await assert.rejects(() => renewCape(cape, { signedOn: '2026-07-01', endsOn: '2026-12-31' }, rachid), TermPassed)
    await cape.load('amendments')
    assert.equal(renewalsLeft(cape), 2)
  })

  test('only a CAPE that runs', async ({ assert }) => {
    const [rachid, cape] = [await aPayrollOfficer(), await aCape()]
    await endContract(cape, { endedOn: '2026-05-29', reason: 'employment' }, rachid)

    await assert.rejects(() => renewCape(cape, { signedOn: '2026-05-30', endsOn: '2026-12-31' }, rachid), ContractOver)
    await assert.rejects(async () => renewCape(await aCesa(), { signedOn: '2026-05-30', endsOn: '2026-12-31' }, rachid), NotACape)
  })
})

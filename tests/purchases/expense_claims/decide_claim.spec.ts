import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { openItems } from '#ledger/open_items'
import { addExpense } from '#purchases/expense_claims/add_expense'
import { addTrip } from '#purchases/expense_claims/add_trip'
import { approveClaim } from '#purchases/expense_claims/approve_claim'
import * as refusals from '#purchases/expense_claims/claim_refusals'
import { draftClaim } from '#purchases/expense_claims/draft_claim'
import { postponeClaim } from '#purchases/expense_claims/postpone_claim'
import { returnClaim } from '#purchases/expense_claims/return_claim'
import { submitClaim } from '#purchases/expense_claims/submit_claim'
import { waiveClaim } from '#purchases/expense_claims/waive_claim'
import { linesAbout, linesOf } from '#tests/support/lines'
import { aClaim, aMeal, aSubmittedClaim } from '#tests/support/purchases'
import { anAccountant } from '#tests/support/users'

test.group('Handing a claim in', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('until the 18th of its month; afterwards it goes to the next', async ({ assert }) => {
    const { claim, user } = await aClaim()
    await addExpense(claim, aMeal())
    await assert.rejects(() => submitClaim(claim, '2026-03-19', user), refusals.ClaimTooLate as never)

    const moved = await postponeClaim(claim, '2026-03-19')
    assert.equal(moved.period, '2026-04')
    const submitted = await submitClaim(claim, '2026-03-19', user)
    assert.equal(submitted.submittedOn, '2026-03-19')
  })

  test('a deadline on a Saturday gives until Monday', async ({ assert }) => {
    const { claim, user, person, activity } = await aClaim()
    const july = await draftClaim({
      personId: person.id,
      activityId: activity.id,
      period: '2026-07',
    })
    await addExpense(july, aMeal({ spentOn: '2026-07-02' }))
    assert.equal((await submitClaim(july, '2026-07-20', user)).submittedOn, '2026-07-20')
    await assert.rejects(() => submitClaim(claim, '2026-03-10', user), refusals.ClaimEmpty as never)
  })

  test('an expense of tomorrow waits', async ({ assert }) => {
    const { claim, user } = await aClaim()
    await addExpense(claim, aMeal({ spentOn: '2026-03-18' }))
    await assert.rejects(() => submitClaim(claim, '2026-03-17', user), refusals.ExpenseInTheFuture as never)
  })

  test('given back with a reason, it is its author’s again', async ({ assert }) => {
    const { claim, user } = await aSubmittedClaim()
    const maud = await anAccountant()
    const returned = await returnClaim(claim, 'Il manque le ticket du 10 mars.', '2026-03-18', maud)

    assert.isTrue(returned.isOpen)
    assert.equal(returned.returnReason, 'Il manque le ticket du 10 mars.')
    await assert.rejects(() => returnClaim(claim, 'Encore', '2026-03-18', maud), refusals.ClaimNotSubmitted as never)
    assert.isNull((await submitClaim(claim, '2026-03-18', user)).returnedOn)
  })
})

test.group('Approving a claim', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('numbers it and owes the person its total', async ({ assert }) => {
    const { claim, user } = await aClaim()
    await addExpense(claim, aMeal())
    await addExpense(claim, aMeal({ category: 'hotel', totalCents: 110_00 }))
    await addExpense(claim, aMeal({ category: 'car_fuel', totalCents: 60_00, vatRateBps: 2000 }))
    await addTrip(claim, {
      spentOn: '2026-03-11',
      label: 'Livraison',
      kilometres: 100,
      fiscalPower: 5,
    })
    await submitClaim(claim, '2026-03-17', user)
    const approved = await approveClaim(claim, '2026-03-20', await anAccountant())

    assert.match(approved.number!, /^N2026-\d{4}$/)
    assert.deepEqual(await linesOf(approved.entryId!), [
      ['606100', 52_00, 0],
      ['625100', 173_60, 0],
      ['625700', 60_00, 0],
      ['445660', 6_00, 0],
      ['445660', 8_00, 0],
      ['468100', 0, 299_60],
    ])
  })

  test('an exempt activity deducts nothing: its costs are gross', async ({ assert }) => {
    const { claim } = await aSubmittedClaim({ isVatExempt: true })
    const approved = await approveClaim(claim, '2026-03-20', null)
    assert.deepEqual(await linesOf(approved.entryId!), [
      ['625700', 66_00, 0],
      ['468100', 0, 66_00],
    ])
  })

  test('not one’s own, not twice, not before it is handed in', async ({ assert }) => {
    const { claim, user } = await aSubmittedClaim()
    await assert.rejects(() => approveClaim(claim, '2026-03-20', user), refusals.OwnClaim as never)
    await approveClaim(claim, '2026-03-20', null)
    await assert.rejects(() => approveClaim(claim, '2026-03-20', null), refusals.ClaimNotSubmitted as never)
    await assert.rejects(async () => approveClaim((await aClaim()).claim, '2026-03-20', null), refusals.ClaimNotSubmitted as never)
  })

  test('the database refuses to change what is approved', async ({ assert }) => {
    const { claim } = await aSubmittedClaim()
    await approveClaim(claim, '2026-03-20', null)
    await assert.rejects(() => db.from('expense_claims').where('id', claim.id).update({ total_cents: 1 }))
    await assert.rejects(() => db.from('expense_lines').where('expense_claim_id', claim.id).update({ total_cents: 1 }))
    await assert.rejects(() => db.from('expense_lines').where('expense_claim_id', claim.id).delete())
  })

  test('kilometres go on from one claim to the next, over the edge of a band', async ({ assert }) => {
    const { person, activity, user } = await aClaim()
    const total = { cents: 0 }
    for (const [period, kilometres] of [
      ['2026-04', 4_900],
      ['2026-05', 300],
    ] as const) {
      const claim = await draftClaim({ personId: person.id, activityId: activity.id, period })
      await addTrip(claim, {
        spentOn: `${period}-02`,
        label: 'Tournée',
        kilometres,
        fiscalPower: 5,
      })
      await submitClaim(claim, `${period}-10`, user)
      total.cents += (await approveClaim(claim, `${period}-12`, null)).totalCents
    }
    assert.equal(total.cents, 5_200 * 35.7 + 1_395_00)
  })

  test('two claims drafted together are counted again when they are approved', async ({ assert }) => {
    const { person, activity, user } = await aClaim()
    const drafted = []
    for (const period of ['2026-04', '2026-05']) {
      const claim = await draftClaim({ personId: person.id, activityId: activity.id, period })
      await addTrip(claim, {
        spentOn: '2026-04-02',
        label: 'Tournée',
        kilometres: 5_000,
        fiscalPower: 5,
      })
      drafted.push(await submitClaim(claim, '2026-04-10', user))
    }
    const [first, second] = [await approveClaim(drafted[0], '2026-04-12', null), await approveClaim(drafted[1], '2026-04-12', null)]
    assert.deepEqual([first.totalCents, second.totalCents], [3_180_00, 10_000 * 35.7 + 1_395_00 - 3_180_00])
  })
})

test.group('Waiving a claim', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('what was owed becomes a product of the activity', async ({ assert }) => {
    const { claim, user } = await aSubmittedClaim()
    await approveClaim(claim, '2026-03-20', null)
    const waived = await waiveClaim(claim, '2026-03-25', user)

    assert.equal(waived.waivedOn, '2026-03-25')
    assert.deepEqual((await linesAbout(claim.source)).slice(-2), [
      ['758800', 0, 66_00],
      ['468100', 66_00, 0],
    ])
    assert.isEmpty(await openItems({ source: claim.source }))
  })

  test('nothing to waive before approval, nor twice', async ({ assert }) => {
    const { claim, user } = await aSubmittedClaim()
    await assert.rejects(() => waiveClaim(claim, '2026-03-25', user), refusals.NothingToWaive as never)
    await approveClaim(claim, '2026-03-20', null)
    await waiveClaim(claim, '2026-03-25', user)
    await assert.rejects(() => waiveClaim(claim, '2026-03-26', user), refusals.NothingToWaive as never)
  })
})

test.group('Approving at once', () => {
  test('twenty approvals of one claim: one number, one entry, no gap', async ({ assert }) => {
    const { claim } = await aSubmittedClaim()
    const last = async () => Number((await db.from('counters').where({ series: 'N', scope: '2026' }).first())?.value ?? 0)
    const before = await last()
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => approveClaim(claim, '2026-03-20', null)))

    assert.lengthOf(
      answers.filter(({ status }) => status === 'fulfilled'),
      1
    )
    assert.isTrue(answers.every((answer) => answer.status === 'fulfilled' || answer.reason instanceof refusals.ClaimNotSubmitted))
    assert.lengthOf(await db.from('entries').where('source', claim.source), 1)
    assert.equal(await last(), before + 1)
  })
})

import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { addExpense } from '#purchases/expense_claims/add_expense'
import { addTrip } from '#purchases/expense_claims/add_trip'
import { bookmarkedExpenses } from '#purchases/expense_claims/bookmarked_expenses'
import { changeExpense } from '#purchases/expense_claims/change_expense'
import { changeTrip } from '#purchases/expense_claims/change_trip'
import { ClaimHandedIn } from '#purchases/expense_claims/claim_refusals'
import { draftClaim } from '#purchases/expense_claims/draft_claim'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { keepReceipt } from '#purchases/expense_claims/keep_receipt'
import { noteExpense } from '#purchases/expense_claims/note_expense'
import { submitClaim } from '#purchases/expense_claims/submit_claim'
import { twinsOf } from '#purchases/expense_claims/twins_of'
import { paperOf } from '#purchases/uploaded_paper'
import { aHouse } from '#tests/support/house'
import { aClaim, aMeal, aSubmittedClaim } from '#tests/support/purchases'

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(32, 7)])

test.group('Expenses that come back', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a bookmark follows the last time, and goes when it is not ticked any more', async ({ assert }) => {
    await aHouse({ pinnedOn: '2026-03-10' })
    const { person, activity } = await aClaim()
    const spender = { personId: person.id, activityId: activity.id }
    const toll = { ...aMeal({ category: 'tolls', label: 'Péage du pont' }) }
    await noteExpense(spender, { facts: toll, paper: null, bookmarking: { isBookmarked: true } }, '2026-03-10')
    const [{ id: first }] = await bookmarkedExpenses(person.id, 'expenses')

    await noteExpense(spender, { facts: toll, paper: null, bookmarking: { isBookmarked: true, like: first } }, '2026-03-11')
    const [{ id: second, label }, ...others] = await bookmarkedExpenses(person.id, 'expenses')
    assert.deepEqual([label, others.length], ['Péage du pont', 0])
    assert.notEqual(second, first)

    await noteExpense(spender, { facts: toll, paper: null, bookmarking: { like: second } }, '2026-03-12')
    assert.isEmpty(await bookmarkedExpenses(person.id, 'expenses'))
  })

  test('an expense and a trip are corrected while the claim is open, not after', async ({ assert }) => {
    const { claim, user } = await aClaim()
    const meal = await addExpense(claim, aMeal())
    const trip = await addTrip(claim, { spentOn: '2026-03-11', label: 'Port-Essai ↔ Cap Levant', kilometres: 100, fiscalPower: 5 })
    assert.equal(trip.totalCents, 63_60)

    await changeExpense(meal, aMeal({ totalCents: 33_00 }))
    await changeTrip(trip, { spentOn: '2026-03-11', label: 'Port-Essai ↔ Cap Levant', kilometres: 50, fiscalPower: 5 })
    assert.equal((await ExpenseClaim.findOrFail(claim.id)).totalCents, 33_00 + 31_80)

    await submitClaim(claim, '2026-03-17', user)
    await assert.rejects(() => changeExpense(meal, aMeal()), ClaimHandedIn as never)
    assert.equal((await ExpenseLine.findOrFail(meal.id)).totalCents, 33_00)
  })

  test('the bill behind a share is found again when one writes like it', async ({ assert }) => {
    const { claim } = await aClaim()
    const phone = await addExpense(claim, aMeal({ category: 'telecom', totalCents: 48_00, vatRateBps: 2000, shareBps: 5_000 }))
    assert.deepEqual([phone.totalCents, phone.billedCents, phone.typedVatCents], [24_00, 48_00, undefined])
    const mixed = await addExpense(claim, aMeal({ totalCents: 50_00, vatCents: 5_12 }))
    assert.equal(mixed.typedVatCents, 5_12)
  })

  test('the same receipt twice, or the same expense, shows where it was claimed before', async ({ assert }) => {
    const { claim: handedIn, person, activity } = await aSubmittedClaim()
    const [before] = await ExpenseLine.query().where('expense_claim_id', handedIn.id)
    await keepReceipt(before, paperOf('ticket.jpg', JPEG))

    const claim = await draftClaim({ personId: person.id, activityId: activity.id, period: '2026-04' })
    const same = await addExpense(claim, aMeal())
    const photo = await addExpense(claim, aMeal({ label: 'Autre chose', totalCents: 12_00 }))
    await keepReceipt(photo, paperOf('copie.jpg', JPEG))
    const other = await addExpense(claim, aMeal({ label: 'Encore autre chose', totalCents: 13_00 }))

    const twins = await twinsOf(claim)
    assert.deepEqual(
      [same, photo, other].map(({ id }) => twins.get(id)),
      ['« Frais du mois »', '« Frais du mois »', undefined]
    )
  })

  test('a house may take late claims', async ({ assert }) => {
    const house = await aHouse({ pinnedOn: '2026-03-25' })
    const { claim, user } = await aClaim()
    await addExpense(claim, aMeal())
    await assert.rejects(() => submitClaim(claim, '2026-03-25', user))

    await house.merge({ lateClaims: 'taken' }).save()
    assert.equal((await submitClaim(claim, '2026-03-25', user)).submittedOn, '2026-03-25')
  })
})

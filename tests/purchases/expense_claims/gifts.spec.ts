import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { addExpense } from '#purchases/expense_claims/add_expense'
import { approveClaim } from '#purchases/expense_claims/approve_claim'
import { changeExpense } from '#purchases/expense_claims/change_expense'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { removeExpense } from '#purchases/expense_claims/remove_expense'
import { submitClaim } from '#purchases/expense_claims/submit_claim'
import { balanceOf, linesOf } from '#tests/support/lines'
import { aClaim, aMeal } from '#tests/support/purchases'
import { anAccountant } from '#tests/support/users'

const aGift = (recipient: string, totalCents: number, spentOn = '2026-03-10') =>
  aMeal({ category: 'gifts', label: 'Panier de saison', vatRateBps: 2000, recipient, totalCents, spentOn })

const deducted = async (claim: { id: number }) =>
  (await ExpenseLine.query().where('expense_claim_id', claim.id).orderBy('position')).map((line) => line.deductibleVatCents)

test.group('Gifts', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('up to 73 € for one recipient in a year, the VAT comes back; above, none of it does', async ({ assert }) => {
    const { claim } = await aClaim()
    const first = await addExpense(claim, aGift('Mairie de Port-Essai', 48_00))
    await addExpense(claim, aGift('Sylvie Aumont', 72_00))
    await addExpense(claim, aGift('Mairie de Port-Essai', 60_00, '2025-12-19'))
    assert.deepEqual(await deducted(claim), [8_00, 12_00, 10_00])

    const second = await addExpense(claim, aGift('  mairie de PORT ESSAI', 36_00))
    assert.deepEqual(await deducted(claim), [0, 12_00, 10_00, 0])

    await changeExpense(second, aGift('Mairie de Port-Essai', 24_00))
    assert.deepEqual(await deducted(claim), [8_00, 12_00, 10_00, 4_00])

    await changeExpense(first, aGift('Mairie de Port-Essai', 49_01))
    assert.deepEqual(await deducted(claim), [0, 12_00, 10_00, 0])

    await removeExpense(claim, second.id)
    assert.deepEqual(await deducted(claim), [8_17, 12_00, 10_00])
  })

  test('the house gives, whoever carries the gift: what was deducted before is given back when the year goes beyond', async ({
    assert,
  }) => {
    const maud = await anAccountant()
    const former = await aClaim()
    await addExpense(former.claim, aGift('Sylvie Aumont', 48_00))
    await approveClaim(await submitClaim(former.claim, '2026-03-17', former.user), '2026-03-18', maud)

    const later = await aClaim()
    await addExpense(later.claim, aGift('Sylvie Aumont', 36_00))
    assert.deepEqual(await deducted(later.claim), [0])
    const approved = await approveClaim(await submitClaim(later.claim, '2026-03-17', later.user), '2026-03-18', maud)

    assert.sameDeepMembers(await linesOf(approved.entryId!), [
      ['623400', 36_00, 0],
      ['623400', 8_00, 0],
      ['445660', 0, 8_00],
      ['468100', 0, 36_00],
    ])
    assert.equal(await balanceOf('445660', former.activity.id), 0)
    assert.equal(await balanceOf('623400', former.activity.id), 48_00)

    const last = await aClaim()
    await addExpense(last.claim, aGift('Sylvie Aumont', 12_00))
    const again = await approveClaim(await submitClaim(last.claim, '2026-03-17', last.user), '2026-03-18', maud)
    assert.sameDeepMembers(await linesOf(again.entryId!), [
      ['623400', 12_00, 0],
      ['468100', 0, 12_00],
    ])
  })
})

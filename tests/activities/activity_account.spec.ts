import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import fc from 'fast-check'
import testUtils from '@adonisjs/core/services/test_utils'
import { activityAccount, type ActivityAccount } from '#activities/account/activity_account'
import { balanceByMonth } from '#activities/account/balance_by_month'
import { credit, debit, type LineDraft } from '#ledger/entry_draft'
import User from '#identity/user'
import { postEntry } from '#ledger/post_entry'
import { addThirdParty } from '#third_parties/add_third_party'
import { aPurchaseOf, aSaleOf } from '#tests/support/contributions'
import { sharedServicesId } from '#tests/support/house'
import { activityEntries } from '#activities/account/activity_entries'
import { entriesBehind, statementOf } from '#activities/account/statement'
import { firstDay, lastDay, periodOf } from '#core/period'
import { anActivity, aPerson } from '#tests/support/people'

const post = (postedOn: string, lines: LineDraft[], journal = 'OD') =>
  postEntry({ journal, postedOn, label: 'Essai', source: 'test:0', piece: 'T0', lines }, null)

const year2026 = { from: '2026-01-01', to: '2026-12-31' }

/** The lines make the subtotals, the result makes the balance, and the balance makes the cash. */
function adds(account: ActivityAccount) {
  const { turnoverCents, purchasesCents, stockVariationCents, contributionCents, internalSalesCents, internalPurchasesCents } = account
  const margin = turnoverCents + purchasesCents + stockVariationCents
  const available =
    margin +
    contributionCents +
    internalSalesCents +
    internalPurchasesCents +
    account.expensesCents +
    account.otherIncomeCents +
    account.depreciationCents
  const balance = account.resultCents + account.variablePartMovedCents + account.otherMovedCents + account.broughtForwardCents
  const { receivablesCents, fixedAssetsCents, stockCents, debtsCents, advanceCents, capitalCents } = account
  return {
    grossMarginCents: margin,
    availableForPayCents: available,
    resultCents: available + account.payrollCents + account.leaveProvisionCents,
    balanceCents: balance,
    availableCashCents: account.balanceCents - receivablesCents - fixedAssetsCents - stockCents + debtsCents + advanceCents + capitalCents,
  }
}

const subtotals = ({ grossMarginCents, availableForPayCents, resultCents, balanceCents, availableCashCents }: ActivityAccount) => ({
  grossMarginCents,
  availableForPayCents,
  resultCents,
  balanceCents,
  availableCashCents,
})

test.group('The account of an activity', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('reads as a statement, from turnover to what is in the bank', async ({ assert }) => {
    const { id } = await anActivity()
    await post('2025-12-31', [debit('512000', 2_100_00, id), credit('706000', 2_100_00, id)])
    await post('2026-01-01', [debit('512000', 2_100_00, id), credit('120000', 2_100_00, id)], 'AN')
    await aSaleOf(3_200_00, id, '2026-03-10')
    await aPurchaseOf(1_216_00, id, '2026-03-12')
    await aPurchaseOf(240_00, id, '2026-03-15', '606400')
    await post('2026-03-31', [debit('681120', 35_00, id), credit('281540', 35_00, id)])
    await post('2026-03-31', [
      debit('641200', 100_00, id),
      debit('645800', 10_00, id),
      credit('428200', 100_00, id),
      credit('438200', 10_00, id),
    ])
    const march = await activityAccount(id, { from: '2026-03-01', to: '2026-03-31' })

    assert.deepInclude(march, {
      turnoverCents: 3_200_00,
      purchasesCents: -1_216_00,
      grossMarginCents: 1_984_00,
      expensesCents: -240_00,
      depreciationCents: -35_00,
      availableForPayCents: 1_709_00,
      payrollCents: 0,
      leaveProvisionCents: -110_00,
      resultCents: 1_599_00,
      broughtForwardCents: 2_100_00,
      balanceCents: 3_699_00,
      receivablesCents: 3_840_00,
      fixedAssetsCents: -35_00,
      debtsCents: 640_00 + 110_00,
      availableCashCents: 2_100_00 - 1_216_00 - 240_00,
      otherMovedCents: 0,
    })
    assert.deepEqual(adds(march), subtotals(march))
  })

  test('a variable part set aside stays in the balance until it is paid, over the new year', async ({ assert }) => {
    const [{ id }, person] = [await anActivity(), await aPerson()]
    const owed = person.thirdPartyId
    await post('2025-12-31', [debit('512000', 9_000_00, id), credit('706000', 9_000_00, id)])
    await post('2025-12-31', [
      debit('641100', 4_500_00, id),
      debit('645800', 1_800_00, id),
      credit('428610', 4_500_00, id, owed),
      credit('438610', 1_800_00, id),
    ])
    await post(
      '2026-01-01',
      [debit('512000', 9_000_00, id), credit('120000', 2_700_00, id), credit('428610', 4_500_00, id, owed), credit('438610', 1_800_00, id)],
      'AN'
    )
    await post('2026-06-30', [debit('428610', 4_500_00, id, owed), debit('438610', 1_800_00, id), credit('512000', 6_300_00, id)], 'BQ')

    const december = await activityAccount(id, { from: '2025-12-01', to: '2025-12-31' })
    const may = await activityAccount(id, { from: '2026-01-01', to: '2026-05-31' })
    const june = await activityAccount(id, { from: '2026-06-01', to: '2026-06-30' })
    assert.deepEqual([december.resultCents, december.variablePartMovedCents, december.balanceCents], [2_700_00, 6_300_00, 9_000_00])
    assert.deepEqual([may.balanceCents, may.unpaidVariablePartCents, may.broughtForwardCents], [9_000_00, 6_300_00, 9_000_00])
    assert.deepEqual([june.resultCents, june.variablePartMovedCents, june.balanceCents], [0, -6_300_00, 2_700_00])
    for (const account of [december, may, june]) {
      assert.deepEqual(adds(account), subtotals(account))
      await assertEachFigureIsItsEntries(assert, id, account)
    }
    assert.deepEqual(
      (await balanceByMonth(id, '2026-06', 8)).map(({ balanceCents }) => balanceCents),
      [0, 9_000_00, 9_000_00, 9_000_00, 9_000_00, 9_000_00, 9_000_00, 2_700_00].slice(-8)
    )
  })

  test('reference cash pays the taxes and the suppliers, projected cash waits for the customers', async ({ assert }) => {
    const { id } = await anActivity()
    const supplier = await addThirdParty({ kind: 'supplier', name: 'Bois du Littoral' })
    await post('2026-02-01', [debit('512000', 5_000_00, id), credit('706000', 5_000_00, id)])
    await aSaleOf(1_000_00, id, '2026-02-02')
    await post('2026-02-03', [debit('604000', 700_00, id), credit('401000', 700_00, id, supplier.id)])
    await post('2026-02-04', [debit('645100', 300_00, id), credit('431000', 300_00, id)])
    const lent = [debit('181000', 3_000_00, await sharedServicesId()), credit('581000', 3_000_00, await sharedServicesId())]
    await post('2026-02-05', [debit('581000', 3_000_00, id), credit('181000', 3_000_00, id), ...lent], 'IN')
    const account = await activityAccount(id, year2026)

    assert.deepInclude(account, {
      advanceCents: 3_000_00,
      availableCashCents: 8_000_00,
      referenceCashCents: 8_000_00 - 300_00 - 200_00 - 700_00,
      projectedCashCents: 8_000_00 - 300_00 - 200_00 - 700_00 + 1_200_00,
    })
    assert.deepEqual(adds(account), subtotals(account))
  })

  test('whatever is posted, the lines make the result and the balance makes the cash', async ({ assert }) => {
    const { id } = await anActivity()
    const party = (await aPerson()).thirdPartyId
    const accounts = [
      '601000',
      '603700',
      '713500',
      '613000',
      '654000',
      '657000',
      '681120',
      '681500',
      '641100',
      '645100',
      '633100',
      '706000',
      '707000',
      '757000',
      '218300',
      '281830',
      '370000',
      '411000',
      '445712',
      '445742',
      '401000',
      '428610',
      '438610',
      '158100',
      '421000',
      '468100',
      '512000',
      '110000',
    ]
    const line = fc.record({
      at: fc.nat(accounts.length - 1),
      to: fc.nat(accounts.length - 1),
      cents: fc.integer({ min: 1, max: 9_000_00 }),
      day: fc.constantFrom('2026-01-15', '2026-02-28', '2026-03-01'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (moves) => {
        for (const { at, to, cents, day } of moves) {
          await post(day, [debit(accounts[at], cents, id, party), credit(accounts[to], cents, id, party)])
        }
        for (const span of [year2026, { from: '2026-02-10', to: '2026-03-01' }]) {
          const account = await activityAccount(id, span)
          assert.deepEqual(adds(account), subtotals(account))
          await assertEachFigureIsItsEntries(assert, id, account)
        }
      }),
      { numRuns: 15 }
    )
  })
})

/** What a figure's link opens adds up to the figure; cash and what is set aside are those that books hold on the debit side. */
async function assertEachFigureIsItsEntries(assert: Assert, activityId: number, account: ActivityAccount) {
  const months = { first: periodOf(account.from), last: periodOf(account.to) }
  const reader = new User()
  for (const line of statementOf(account).flatMap((part) => part.lines)) {
    const { first, last, withOpening } = entriesBehind(line, months)
    const span = { from: firstDay(first), to: lastDay(last) }
    const entries = await activityEntries({ activityId, ...span, accounts: line.accounts, withoutOpening: !withOpening, reader })
    const sign = /^(Trésorerie|Congés)/.test(line.label) ? -1 : 1
    assert.equal(sign * (entries.creditCents - entries.debitCents) || 0, line.cents, line.label)
  }
}

import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { openItems } from '#ledger/open_items'
import { acceptSuggestion } from '#treasury/reconciliation/accept_suggestion'
import { CreditUsed } from '#treasury/reconciliation/assert_credit_unused'
import { bankAgrees } from '#treasury/reconciliation/bank_agreement'
import { BANK_FEES, bookBankLine, SUSPENSE } from '#treasury/reconciliation/book_bank_line'
import { VatOnNoCharge } from '#treasury/reconciliation/booking_lines'
import { keepForCustomer, NotFromACustomer } from '#treasury/reconciliation/keep_for_customer'
import { openLines } from '#treasury/reconciliation/open_lines'
import { releaseSuspense } from '#treasury/reconciliation/release_suspense'
import { suggestionsFor } from '#treasury/reconciliation/suggestions'
import { suspendedLines } from '#treasury/reconciliation/suspense'
import { undoMatch } from '#treasury/reconciliation/undo_match'
import BankHabit from '#treasury/reconciliation/bank_habit'
import { aHouse } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { balanceOf, linesOf } from '#tests/support/lines'
import { aSale, aStatement, onCents } from '#tests/treasury/reconciliation/support'

const TODAY = '2026-11-23'
const ON = '2026-11-05'

test.group('What a customer paid too much', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: TODAY })))

  test('is kept for them at the bank’s own word, without VAT, and may be taken back', async ({ assert }) => {
    const book = await aBook()
    const item = await aSale(book, 100_00, 'F2026-9101')
    const [line] = await aStatement(onCents(150_00))
    await acceptSuggestion(line, { kind: 'items', ids: [item], keepsRest: true }, ON, null)

    const matches = await line.related('matches').query().orderBy('id')
    const { ledgerAccount } = line.bankAccount
    assert.deepEqual(await linesOf(matches[1].entryId), [
      [ledgerAccount, 30_00, 0],
      ['419700', 0, 30_00],
    ])
    assert.isEmpty(await openLines({ lineIds: [line.id] }))
    assert.equal(await balanceOf('445712', book.catering), -20_00)
    assert.deepEqual(
      (await openItems({ thirdPartyId: book.customer })).map(({ account, openCents }) => [account, openCents]),
      [['419700', -30_00]]
    )
    assert.isEmpty(await bankAgrees.run())

    await undoMatch(matches[1], TODAY, null)
    assert.isEmpty(await openItems({ thirdPartyId: book.customer }))
    assert.equal((await openLines({ lineIds: [line.id] }))[0].openCents, 30_00)
  })

  test('once it has served, its match stays', async ({ assert }) => {
    const book = await aBook()
    await aSale(book, 100_00, 'F2026-9102')
    const [line, refund] = await aStatement(onCents(50_00), onCents(-50_00))
    const match = await keepForCustomer(line, { thirdPartyId: book.customer, activityId: book.catering }, ON, null)
    const [{ lineId }] = await openItems({ thirdPartyId: book.customer, accounts: ['419700'] })
    await acceptSuggestion(refund, { kind: 'items', ids: [lineId] }, ON, null)
    await assert.rejects(() => undoMatch(match, TODAY, null), CreditUsed as never)
  })

  test('only of a customer, and only money that came in', async ({ assert }) => {
    const book = await aBook()
    const [line, out] = await aStatement(onCents(50_00), onCents(-50_00))
    const owner = { thirdPartyId: book.customer, activityId: book.painting }
    await assert.rejects(() => keepForCustomer(line, owner, ON, null), NotFromACustomer as never)
    await aSale(book, 100_00, 'F2026-9103')
    await assert.rejects(() => keepForCustomer(out, { ...owner, activityId: book.catering }, ON, null), NotFromACustomer as never)
    assert.lengthOf(await openLines({ lineIds: [line.id, out.id] }), 2)
  })

  test('leaves 471 with what it paid: cash crosses to the activity for both', async ({ assert }) => {
    const book = await aBook()
    const [line] = await aStatement(onCents(150_00))
    await bookBankLine(line, { account: SUSPENSE }, ON, null)
    const item = await aSale(book, 100_00, 'F2026-9104')
    await releaseSuspense(line, { itemIds: [item], keepsRest: true }, ON, null)
    assert.isEmpty(await suspendedLines(line.id))
    assert.equal(await balanceOf('419700', book.catering), -30_00)
    assert.equal(await balanceOf('581000', book.catering), 150_00)
    assert.equal(await balanceOf('581000'), 0)
  })
})

test.group('The VAT of a charge that the bank takes', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: TODAY })))

  test('comes back with its base, is suggested the next time, and is taken back with its match', async ({ assert }) => {
    const { shared } = await aBook()
    const fees = (on: string) => onCents(-12_00, 'ABONNEMENT BANQUE EN LIGNE', { on })
    const [first, second] = await aStatement(fees('2026-11-05'), fees('2026-11-12'))
    const match = await bookBankLine(first, { account: BANK_FEES, vatRateBps: 2000 }, ON, null)
    assert.deepEqual(await linesOf(match.entryId), [
      [first.bankAccount.ledgerAccount, 0, 12_00],
      [BANK_FEES, 10_00, 0],
      ['445660', 2_00, 0],
    ])
    const vat = await db.from('entry_lines').where({ entry_id: match.entryId, account: '445660' }).firstOrFail()
    assert.deepEqual([vat.activity_id, vat.vat_code, vat.vat_rate_bps, Number(vat.vat_base_cents)], [shared, 'S', 2000, 10_00])

    const [suggestion] = (await suggestionsFor(await openLines({ lineIds: [second.id] }))).get(second.id)!
    assert.deepEqual([suggestion.account, suggestion.vatRateBps], [BANK_FEES, 2000])

    await undoMatch(match, TODAY, null)
    assert.equal(await balanceOf('445660', shared), 0)
    assert.isNull(await BankHabit.query().where('account', BANK_FEES).first())
  })

  test('is a charge’s alone, and an exempt activity bears it', async ({ assert }) => {
    const { catering } = await aBook()
    const [first, second] = await aStatement(onCents(-12_00), onCents(-12_00))
    await assert.rejects(() => bookBankLine(first, { account: '471000', vatRateBps: 2000 }, ON, null), VatOnNoCharge as never)
    await db.from('activities').where('id', catering).update({ is_vat_exempt: true })
    const match = await bookBankLine(second, { account: '616000', activityId: catering, vatRateBps: 2000 }, ON, null)
    assert.deepEqual(await linesOf(match.entryId), [
      [second.bankAccount.ledgerAccount, 0, 12_00],
      ['616000', 12_00, 0],
    ])
  })
})

import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { bytesOf } from '#documents/archive'
import { credit, debit } from '#ledger/entry_draft'
import { openItems } from '#ledger/open_items'
import { postEntry } from '#ledger/post_entry'
import { reverseEntry } from '#ledger/reverse_entry'
import { settle } from '#ledger/settle'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { bounceCheque } from '#treasury/cheques/bounce_cheque'
import { cancelRemittance } from '#treasury/cheques/cancel_remittance'
import { chequesInHand } from '#treasury/cheques/cheques_in_hand'
import { depositRemittance } from '#treasury/cheques/deposit_remittance'
import { prepareRemittance } from '#treasury/cheques/prepare_remittance'
import {
  BouncedBeforeDeposited,
  ChequeBounced,
  ChequeNotInHand,
  DepositedBeforeReceived,
  NoCheque,
  NotDeposited,
  RemittanceDone,
} from '#treasury/cheques/remittance_refusals'
import { remittanceKeeper, remittanceSlip } from '#treasury/cheques/remittance_slip'
import { bankAgrees } from '#treasury/reconciliation/bank_agreement'
import { aBook } from '#tests/support/ledger'
import { balanceOf, linesOf } from '#tests/support/lines'
import { textOf } from '#tests/support/pdf_reader'
import { aUser, anAccountant } from '#tests/support/users'

/** A sale of 100 € of services, paid by a cheque on 10 April. */
async function aCheque(activityId: number, customer: number, piece = 'CHQ 4471') {
  const lines = [
    debit('411000', 120_00, activityId, customer),
    credit('706000', 100_00, activityId),
    credit('445742', 20_00, activityId, null, { vatRateBps: 2000 }),
  ]
  const sale = await postEntry({ journal: 'VE', postedOn: '2026-03-31', label: 'Facture', source: 'invoice:0', piece: 'F1', lines }, null)
  const item = (await openItems({ thirdPartyId: customer })).find(({ entryId }) => entryId === sale.id)!
  const paid = { items: [{ lineId: item.lineId, amountCents: 120_00 }], on: '2026-04-10', label: 'Chèque F1', piece, source: 'payment:0' }
  return settle({ ...paid, moneyAccount: '511200' }, null)
}

async function twoCheques() {
  const book = await aBook()
  const cheques = [await aCheque(book.catering, book.customer), await aCheque(book.painting, book.customer, 'CHQ 882')]
  return { ...book, entryIds: cheques.map(({ id }) => id), to: await mainBankAccount() }
}

const inHand = async () => (await chequesInHand()).map(({ entryId }) => entryId)

test.group('Cheques brought to the bank', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('VAT is due when the cheque is received, and the bank when it is brought, activity by activity', async ({ assert }) => {
    const { entryIds, to, catering } = await twoCheques()
    assert.deepEqual(await linesOf(entryIds[0]), [
      ['511200', 120_00, 0],
      ['411000', 0, 120_00],
      ['445742', 20_00, 0],
      ['445712', 0, 20_00],
    ])
    assert.includeMembers(await inHand(), entryIds)

    const remittance = await prepareRemittance({ entryIds, to }, '2026-04-11', await anAccountant())
    assert.match(remittance.number, /^RC2026-\d{4}$/)
    assert.deepEqual([remittance.chequesCount, remittance.totalCents], [2, 240_00])
    const deposited = await depositRemittance(remittance, '2026-04-13', null)
    assert.deepEqual(await linesOf(deposited.entryId!), [
      ['512000', 120_00, 0],
      ['511200', 0, 120_00],
      ['512000', 120_00, 0],
      ['511200', 0, 120_00],
    ])
    assert.equal(await balanceOf('511200', catering), 0)
    assert.notIncludeMembers(await inHand(), entryIds)
    const line = await db.from('bank_matches').where('entry_id', deposited.entryId!).firstOrFail()
    assert.equal(Number(line.amount_cents), 240_00)
    await assert.rejects(() => depositRemittance(remittance, '2026-04-13', null), RemittanceDone as never)
  })

  test('a cheque is on one slip at a time; a cancelled slip gives it back', async ({ assert }) => {
    const { entryIds, to } = await twoCheques()
    const first = await prepareRemittance({ entryIds, to }, '2026-04-11', null)
    await assert.rejects(() => prepareRemittance({ entryIds, to }, '2026-04-11', null), ChequeNotInHand as never)
    await assert.rejects(() => prepareRemittance({ entryIds: [], to }, '2026-04-11', null), NoCheque as never)
    await cancelRemittance(first, '2026-04-12', null)
    await assert.rejects(() => depositRemittance(first, '2026-04-13', null), RemittanceDone as never)
    assert.isTrue((await prepareRemittance({ entryIds, to }, '2026-04-12', null)).isToDeposit)
  })

  test('nothing is brought before it is received, nor when its payment was taken back', async ({ assert }) => {
    const { entryIds, to, shared, catering } = await twoCheques()
    const remittance = await prepareRemittance({ entryIds, to }, '2026-04-09', null)
    await assert.rejects(() => depositRemittance(remittance, '2026-04-09', null), DepositedBeforeReceived as never)

    const lines = [debit('511200', 10_00, catering), credit('758800', 10_00, catering)]
    const gift = await postEntry({ journal: 'OD', postedOn: '2026-04-10', label: 'Don', source: 'essai:0', piece: 'D1', lines }, null)
    const other = await prepareRemittance({ entryIds: [gift.id], to }, '2026-04-11', null)
    await reverseEntry(gift.id, '2026-04-12', null)
    await assert.rejects(() => depositRemittance(other, '2026-04-13', null), ChequeNotInHand as never)
    assert.notInclude(await inHand(), gift.id)
    assert.isAbove(shared, 0)
  })

  test('a cheque comes back unpaid: its invoice is owed again, its VAT waits again, the bank keeps its fee', async ({ assert }) => {
    const { entryIds, to, catering, customer } = await twoCheques()
    const remittance = await prepareRemittance({ entryIds, to }, '2026-04-11', null)
    const [item] = await remittance.related('items').query()
    await assert.rejects(() => bounceCheque(item, { on: '2026-04-20' }, null), NotDeposited as never)
    await depositRemittance(remittance, '2026-04-13', null)
    await assert.rejects(() => bounceCheque(item, { on: '2026-04-12' }, null), BouncedBeforeDeposited as never)

    const bounced = await bounceCheque(item, { on: '2026-04-20', feeCents: 50_00 }, null)
    assert.deepEqual(await linesOf(bounced.bounceEntryId!), [
      ['512000', 0, 120_00],
      ['411000', 120_00, 0],
      ['445742', 0, 20_00],
      ['445712', 20_00, 0],
    ])
    const owed = await openItems({ thirdPartyId: customer, activityId: catering })
    assert.deepEqual(
      owed.map(({ openCents, piece }) => [openCents, piece]),
      [[120_00, 'F1']]
    )
    assert.deepEqual([await balanceOf('445742', catering), await balanceOf('445712', catering)], [-20_00, 0])
    assert.equal(await balanceOf('627000'), 50_00)
    const told = await db.from('bank_lines').where('booked_on', '2026-04-20').orderBy('id')
    assert.deepEqual(
      told.map((line) => Number(line.amount_cents)),
      [-120_00, -50_00]
    )
    await assert.rejects(() => bounceCheque(item, { on: '2026-04-21' }, null), ChequeBounced as never)
    assert.isEmpty(await bankAgrees.run())

    const again = { items: [{ lineId: owed[0].lineId, amountCents: 120_00 }], on: '2026-04-25', label: 'Virement F1', piece: 'V1' }
    await settle({ ...again, source: 'payment:1' }, null)
    assert.deepEqual([await balanceOf('445742', catering), await balanceOf('445712', catering)], [0, -20_00])
  })

  test('its slip lists the cheques, is kept once, and is read by those who keep the bank', async ({ assert }) => {
    const { entryIds, to } = await twoCheques()
    const remittance = await prepareRemittance({ entryIds, to }, '2026-04-11', null)
    const slip = await remittanceSlip(remittance.id)
    assert.equal((await remittanceSlip(remittance.id)).id, slip.id)
    const said = textOf(await bytesOf(slip))
    for (const words of [remittance.number, 'CHQ 4471', 'CHQ 882', '240,00']) assert.include(said.replaceAll('\u00A0', ' '), words)
    assert.isTrue(await remittanceKeeper.mayRead(remittance.id, await anAccountant()))
    assert.isFalse(await remittanceKeeper.mayRead(remittance.id, await aUser('advisor')))
  })
})

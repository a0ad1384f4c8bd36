import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { openItems } from '#ledger/open_items'
import { debit, credit } from '#ledger/entry_draft'
import { SettlementTooLarge } from '#ledger/letter'
import { postEntry } from '#ledger/post_entry'
import { approveClaim } from '#purchases/expense_claims/approve_claim'
import { amountsToPay } from '#treasury/amounts_to_pay'
import { bankAgreement, bankAgrees } from '#treasury/reconciliation/bank_agreement'
import { AlreadyAtTheBank, noteEntry } from '#treasury/reconciliation/note_entry'
import { NotOwed } from '#treasury/owed_items'
import { NothingToPay, payItems } from '#treasury/pay_items'
import { bankLinesShown } from '#treasury/statements/bank_lines_shown'
import { recordBankLine } from '#treasury/statements/record_bank_line'
import { aBook } from '#tests/support/ledger'
import { linesOf } from '#tests/support/lines'
import { aSubmittedClaim, aSupplierInvoice } from '#tests/support/purchases'

async function aDebtOfEachKind() {
  const { claim, activity } = await aSubmittedClaim()
  await approveClaim(claim, '2026-03-20', null)
  const invoice = await aSupplierInvoice(activity.id)
  const owed = await openItems({ activityId: activity.id })
  return { activity, invoice, items: owed.map(({ lineId }) => ({ lineId })) }
}

/** Money of a customer, written by somebody who does not know the bank's statement. */
const moneyIn = async (cents: number, postedOn = '2026-03-02') => {
  const { catering, customer } = await aBook()
  return postEntry(
    {
      journal: 'BQ',
      postedOn,
      label: 'Virement reçu',
      source: 'payment:0',
      piece: 'R1',
      lines: [debit('512000', cents, catering), credit('411000', cents, catering, customer)],
    },
    null
  )
}

test.group('Paying', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('what is owed stands kind by kind, oldest first', async ({ assert }) => {
    const { activity } = await aDebtOfEachKind()
    const groups = (await amountsToPay('2026-12-31')).map(
      ({ label, items }) => [label, items.filter(({ activityId }) => activityId === activity.id)] as const
    )
    assert.deepEqual(
      groups.map(([label, items]) => [label, items.map(({ owedCents }) => owedCents)]),
      [
        ['Fournisseurs', [211_00]],
        ['Notes de dépenses', [66_00]],
      ]
    )
    const earlier = (await amountsToPay('2026-03-01')).flatMap(({ items }) => items)
    assert.isEmpty(earlier.filter(({ activityId }) => activityId === activity.id))
  })

  test('a batch is one entry, lettered line by line, and one line at the bank', async ({ assert }) => {
    const { items, activity } = await aDebtOfEachKind()
    const paid = await payItems({ items, on: '2026-03-25' }, null)

    assert.match(paid.number, /^V2026-\d{4}$/)
    assert.deepEqual(await linesOf(paid.entryId), [
      ['512000', 0, 211_00],
      ['401000', 211_00, 0],
      ['512000', 0, 66_00],
      ['468100', 66_00, 0],
    ])
    assert.isEmpty(await openItems({ activityId: activity.id }))
    assert.deepEqual([paid.bankLine.amountCents, paid.bankLine.isNoted], [-277_00, true])
  })

  test('a part may be paid; not more than what is owed, not twice, not nothing', async ({ assert }) => {
    const { items } = await aDebtOfEachKind()
    const [{ lineId }] = items
    await assert.rejects(() => payItems({ items: [], on: '2026-03-25' }, null), NothingToPay as never)
    await assert.rejects(() => payItems({ items: [{ lineId, amountCents: 211_01 }], on: '2026-03-25' }, null), SettlementTooLarge as never)
    await payItems({ items: [{ lineId, amountCents: 200_00 }], on: '2026-03-25' }, null)
    await payItems({ items: [{ lineId }], on: '2026-03-26' }, null)
    await assert.rejects(() => payItems({ items: [{ lineId }], on: '2026-03-27' }, null), NotOwed as never)
  })

  test('what a customer owes is not paid by us', async ({ assert }) => {
    const { catering, customer } = await aBook()
    await postEntry(
      {
        journal: 'VE',
        postedOn: '2026-03-02',
        label: 'Vente',
        source: 'invoice:0',
        piece: 'F1',
        lines: [debit('411000', 10_00, catering, customer), credit('706000', 10_00, catering)],
      },
      null
    )
    const [{ lineId }] = await openItems({ thirdPartyId: customer })
    await assert.rejects(() => payItems({ items: [{ lineId }], on: '2026-03-25' }, null), NotOwed as never)
  })
})

test.group('The bank and the books', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('the balance runs, also under a line that comes late', async ({ assert }) => {
    const first = await recordBankLine({ bookedOn: '2026-12-01', label: 'Départ', amountCents: 1_00 })
    for (const [bookedOn, amountCents] of [
      ['2026-12-02', 100_00],
      ['2026-12-10', -30_00],
      ['2026-12-05', 7_00],
    ] as const)
      await recordBankLine({ bookedOn, label: 'Essai', amountCents })
    const { rows } = await bankLinesShown(first.bankAccountId)
    const start = rows.find(({ id }) => id === first.id)!.balanceCents
    assert.deepEqual(
      rows.slice(0, 3).map(({ amountCents, balanceCents }) => [amountCents, balanceCents - start]),
      [
        [-30_00, 77_00],
        [7_00, 107_00],
        [100_00, 100_00],
      ]
    )
  })

  test('an entry that the bank does not tell of is found again, once', async ({ assert }) => {
    for (const { entryId } of (await bankAgreement()).unmatched) await noteEntry(entryId)
    const entry = await moneyIn(120_00)
    const before = await bankAgreement()
    assert.equal(before.differenceCents, 120_00)
    assert.deepEqual(
      before.unmatched.map(({ entryId, openCents }) => [entryId, openCents]),
      [[entry.id, 120_00]]
    )
    assert.isEmpty(await bankAgrees.run(), 'what waits to be found again is no disagreement')

    await noteEntry(entry.id)
    assert.deepInclude(await bankAgreement(), { differenceCents: 0, unmatched: [] })
    assert.isEmpty(await bankAgrees.run())
    await assert.rejects(() => noteEntry(entry.id), AlreadyAtTheBank as never)
  })
})

test.group('Paying at once', () => {
  test('twenty identical payments of one debt: one leaves the bank', async ({ assert }) => {
    const { items } = await aDebtOfEachKind()
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => payItems({ items, on: '2026-03-25', label: 'Vingt fois' }, null))
    )

    assert.lengthOf(
      answers.filter(({ status }) => status === 'fulfilled'),
      1
    )
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    assert.isTrue(refused.every((reason) => reason instanceof NotOwed || reason instanceof SettlementTooLarge))
    assert.lengthOf(await db.from('bank_lines').where('label', 'Vingt fois'), 1)
    assert.isEmpty(await bankAgrees.run().then((problems) => problems.filter((problem) => problem.includes('n°'))))
  })
})

import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { NotWrittenAgain } from '#sales/invoices/copied_invoice'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { duplicateInvoice } from '#sales/invoices/duplicate_invoice'
import { NotIssuedYet, RepeatedAlready, RepeatedBefore, repeatInvoice } from '#sales/recurrences/repeat_invoice'
import { dayAfter } from '#sales/recurrences/rhythms'
import { stopRecurrence } from '#sales/recurrences/stop_recurrence'
import { writeDueInvoices } from '#sales/recurrences/write_due_invoices'
import { aDraft, anIssuedInvoice } from '#tests/sales/support'
import { anActivity } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

const monthly = { rhythm: 'month' as const, startsOn: '2026-04-30', title: 'Maintenance', isSubmitted: false, on: '2026-04-01' }

test.group('Invoices that come back', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('one draft is written for each day that came, once however often one asks', async ({ assert }) => {
    const invoice = await anIssuedInvoice({ note: 'Merci.', purchaseOrder: 'BC-1' })
    await repeatInvoice(invoice, monthly, await anAccountant())
    assert.isEmpty(await writeDueInvoices('2026-04-29'))

    const drafts = await writeDueInvoices('2026-06-02')
    assert.deepEqual(
      drafts.map(({ title, totalCents, note, purchaseOrder }) => [title, totalCents, note, purchaseOrder ?? null]),
      [
        ['Maintenance, avril\u00A02026', 1_200_00, 'Merci.', null],
        ['Maintenance, mai\u00A02026', 1_200_00, 'Merci.', null],
      ]
    )
    assert.isTrue(drafts.every((draft) => draft.isDraft && !draft.isSubmitted))
    assert.isEmpty(await writeDueInvoices('2026-06-02'))
  })

  test('submitted at once when one asked for it; stopped, nothing more is written', async ({ assert }) => {
    const recurrence = await repeatInvoice(await anIssuedInvoice(), { ...monthly, isSubmitted: true }, await anAccountant())
    const [draft] = await writeDueInvoices('2026-05-01')
    assert.isTrue(draft.isSubmitted)

    await recurrence.refresh()
    await stopRecurrence(recurrence, '2026-05-02', await anAccountant())
    assert.isEmpty(await writeDueInvoices('2026-12-31'))
  })

  test('they end with the activity', async ({ assert }) => {
    const activity = await anActivity()
    const recurrence = await repeatInvoice(await anIssuedInvoice({ activity }), monthly, null)
    await activity.merge({ closedOn: '2026-05-15' }).save()

    assert.lengthOf(await writeDueInvoices('2026-07-01'), 1)
    await recurrence.refresh()
    assert.equal(recurrence.stoppedOn, '2026-05-30')
    assert.lengthOf(await db.from('recurrence_drafts').where('recurrence_id', recurrence.id), 1)
  })

  test('not a draft, not in the past, not twice, not a credit note', async ({ assert }) => {
    await assert.rejects(async () => repeatInvoice(await aDraft(), monthly, null), NotIssuedYet as never)
    const invoice = await anIssuedInvoice()
    await assert.rejects(() => repeatInvoice(invoice, { ...monthly, on: '2026-05-01' }, null), RepeatedBefore as never)
    await repeatInvoice(invoice, monthly, null)
    await assert.rejects(() => repeatInvoice(invoice, monthly, null), RepeatedAlready as never)
    const note = await creditInvoice(invoice, { on: '2026-04-02' }, null)
    await assert.rejects(() => repeatInvoice(note, monthly, null), NotWrittenAgain as never)
    await assert.rejects(() => duplicateInvoice(note, null), NotWrittenAgain as never)
  })

  test('the 31st falls on the last day of shorter months, and comes back', ({ assert }) => {
    const rhythm = { startsOn: '2026-01-31', rhythm: 'month' as const }
    assert.equal(dayAfter('2026-01-31', rhythm), '2026-02-28')
    assert.equal(dayAfter('2026-02-28', rhythm), '2026-03-31')
    assert.equal(dayAfter('2028-02-29', { startsOn: '2028-02-29', rhythm: 'year' }), '2029-02-28')
  })
})

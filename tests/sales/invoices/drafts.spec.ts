import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { discardDraft } from '#sales/invoices/discard_draft'
import { draftInvoice } from '#sales/invoices/draft_invoice'
import Invoice from '#sales/invoices/invoice'
import { amountsOf } from '#sales/invoices/invoice_amounts'
import { lineRow, QuantityNotPositive, VatRateUnknown } from '#sales/invoices/line_draft'
import { NothingToReturn, ReasonMissing, returnInvoice } from '#sales/invoices/return_invoice'
import { AlreadySubmitted, DraftEmpty, submitInvoice } from '#sales/invoices/submit_invoice'
import { InvoiceSealed, updateDraft } from '#sales/invoices/update_draft'
import { withdrawSubmission } from '#sales/invoices/withdraw_submission'
import { aBuffet, aDraft, anIssuedInvoice } from '#tests/sales/support'
import { linesAbout } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'
import { anAccountant, anEntrepreneurUser } from '#tests/support/users'

test.group('A draft', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('has its amounts, no number, and nothing in the books', async ({ assert }) => {
    const draft = await aDraft({ lines: [aBuffet, { label: 'Geste', unitPriceCents: -100_00 }] })

    assert.deepEqual([draft.netCents, draft.vatCents, draft.totalCents], [900_00, 180_00, 1_080_00])
    assert.isTrue(draft.isDraft)
    assert.isEmpty(await linesAbout(`invoice:${draft.id}`))
  })

  test('rounds the tax once per rate, not once per line', ({ assert }) => {
    const lines = [1, 2, 3].map((rank) => lineRow({ label: `Ligne ${rank}`, unitPriceCents: 10_02 }, rank))
    assert.equal(amountsOf(lines).vatCents, 6_01)
  })

  test('is refused with a quantity of nothing, or a rate that does not exist', async ({ assert }) => {
    const draft = await aDraft()
    const { activityId, customerId } = draft
    const write = (line: object) => () => draftInvoice({ activityId, customerId, title: 'Non', lines: [{ ...aBuffet, ...line }] }, null)
    await assert.rejects(write({ quantityMilli: 0 }), QuantityNotPositive as never)
    await assert.rejects(write({ quantityMilli: -1000 }), QuantityNotPositive as never)
    await assert.rejects(write({ vatRateBps: 1960 }), VatRateUnknown as never)
    assert.isNull(await Invoice.findBy('title', 'Non'))
  })

  test('is written again whole, until it is issued', async ({ assert }) => {
    const draft = await aDraft()
    const { activityId, customerId } = draft
    const facts = {
      activityId,
      customerId,
      title: 'Autre',
      lines: [
        { label: 'Un', unitPriceCents: 1_00 },
        { label: 'Deux', unitPriceCents: 2_00 },
      ],
    }
    await updateDraft(draft, facts, null)
    await draft.load('lines')
    assert.deepEqual(
      draft.lines.map(({ label }) => label),
      ['Un', 'Deux']
    )
    assert.equal(draft.totalCents, 3_60)

    const issued = await anIssuedInvoice()
    await assert.rejects(() => updateDraft(issued, facts, null), InvoiceSealed as never)
    await assert.rejects(() => discardDraft(issued), InvoiceSealed as never)
  })

  test('is thrown away without a trace', async ({ assert }) => {
    const draft = await aDraft()
    await discardDraft(draft)
    assert.isNull(await Invoice.find(draft.id))
  })

  test('is submitted once, returned with a reason, submitted again, taken back', async ({ assert }) => {
    const [aissata, maud] = [await anEntrepreneurUser(), await anAccountant()]
    const draft = await aDraft()
    await assert.rejects(() => returnInvoice(draft, { reason: 'Non', on: '2026-03-02' }, maud), NothingToReturn as never)
    await submitInvoice(draft, '2026-03-01', aissata)
    assert.isTrue(draft.isSubmitted)
    await assert.rejects(() => submitInvoice(draft, '2026-03-01', aissata), AlreadySubmitted as never)
    await assert.rejects(() => returnInvoice(draft, { reason: ' ', on: '2026-03-02' }, maud), ReasonMissing as never)

    await returnInvoice(draft, { reason: 'Le bon de commande manque.', on: '2026-03-02' }, maud)
    assert.isTrue(draft.wasReturned)
    await submitInvoice(draft, '2026-03-03', aissata)
    assert.isNull(draft.returnReason)
    await withdrawSubmission(draft)
    assert.isFalse(draft.isSubmitted)
    await assert.rejects(() => withdrawSubmission(draft), NothingToReturn as never)
  })

  test('without an amount is not submitted, issued is not submitted any more', async ({ assert }) => {
    const aissata = await anEntrepreneurUser()
    const activity = await anActivity()
    const empty = await aDraft({ activity, lines: [] })
    const issued = await anIssuedInvoice({ activity })
    await assert.rejects(() => submitInvoice(empty, '2026-03-01', aissata), DraftEmpty as never)
    await assert.rejects(() => submitInvoice(issued, '2026-03-01', aissata), InvoiceSealed as never)
  })
})

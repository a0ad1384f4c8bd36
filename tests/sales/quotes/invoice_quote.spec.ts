import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import type { Day } from '#core/day'
import { bytesOf } from '#documents/archive'
import { writeCii } from '#einvoicing/cii_invoice'
import { creditInvoice, DepositDeducted } from '#sales/invoices/credit_invoice'
import { discardDraft } from '#sales/invoices/discard_draft'
import type Invoice from '#sales/invoices/invoice'
import { invoiceDocument } from '#sales/invoices/invoice_document'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { FollowsItsQuote, updateDraft } from '#sales/invoices/update_draft'
import { recordPayment } from '#sales/payments/record_payment'
import { QuoteNotAccepted } from '#sales/quotes/agreed_of'
import { invoiceQuote, NothingLeftToInvoice, ShareTooLarge, StageWaiting, type Step } from '#sales/quotes/invoice_quote'
import type Quote from '#sales/quotes/quote'
import { DepositUnpaid, QuoteMovedSince } from '#sales/quotes/stage_told'
import { aSentQuote, anAcceptedQuote } from '#tests/sales/quotes/support'
import { aHouse } from '#tests/support/house'
import { judged, kit, NO_KIT } from '#tests/support/kit'
import { balanceOf, linesAbout } from '#tests/support/lines'

const JUDGE = 'einvoice/validate-facturx.sh'

const issued = async (quote: Quote, step: Step, on: Day) => issueInvoice(await invoiceQuote(quote, step, null), on, null)
const paid = (invoice: Invoice, on: Day) => recordPayment({ invoice, amountCents: invoice.openCents, receivedOn: on }, null)

/** 1 000 € of services at 20 %, and no more words. */
const simple = { lines: [{ label: 'Site vitrine', unitPriceCents: 1_000_00 }], discountBps: 0, depositBps: 3_000 }

test.group('From a quote to its invoices', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a deposit is money asked ahead: no turnover, its VAT due when received', async ({ assert }) => {
    const quote = await anAcceptedQuote(simple)
    const deposit = await issued(quote, { stage: 'deposit', shareBps: 3_000 }, '2026-03-10')

    assert.equal(deposit.number, 'FA2026-0001')
    assert.equal(deposit.dueOn, '2026-03-10')
    assert.deepEqual(await linesAbout(`invoice:${deposit.id}`), [
      ['411000', 360_00, 0],
      ['419100', 0, 300_00],
      ['445742', 0, 60_00],
    ])
    await paid(deposit, '2026-03-12')
    assert.equal(await balanceOf('445712', quote.activityId), -60_00)
    assert.include(writeCii(deposit.frozen!), '<ram:TypeCode>386</ram:TypeCode>')
  })

  test('the final invoice tells the whole and takes the deposit off', async ({ assert }) => {
    const quote = await anAcceptedQuote(simple)
    const deposit = await issued(quote, { stage: 'deposit', shareBps: 3_000 }, '2026-03-10')
    await paid(deposit, '2026-03-12')
    const final = await issued(quote, { stage: 'balance', deliveredOn: '2026-03-28' }, '2026-03-31')

    assert.deepEqual([final.number, final.totalCents, final.deductedCents, final.openCents], ['F2026-0001', 1_200_00, 360_00, 840_00])
    assert.deepEqual(await linesAbout(`invoice:${final.id}`), [
      ['411000', 840_00, 0],
      ['419100', 300_00, 0],
      ['706000', 0, 1_000_00],
      ['445742', 0, 140_00],
    ])
    const xml = writeCii(final.frozen!)
    assert.include(xml, '<ram:TotalPrepaidAmount>360.00</ram:TotalPrepaidAmount><ram:DuePayableAmount>840.00</ram:DuePayableAmount>')
    assert.include(xml, '<ram:IssuerAssignedID>FA2026-0001</ram:IssuerAssignedID>')
    assert.include(xml, '<ram:ID>S4</ram:ID>')

    await paid(final, '2026-04-20')
    for (const account of ['411000', '419100', '445742']) assert.equal(await balanceOf(account, quote.activityId), 0, account)
    assert.equal(await balanceOf('445712', quote.activityId), -200_00)
    const [{ open }] = await db.from('quote_invoices').where('quote_id', quote.id).whereNull('deducted_by_id').count('* as open')
    assert.equal(Number(open), 1)
  })

  test('goods wait for the money of their deposit, then are due with the final invoice', async ({ assert }) => {
    const lines = [{ label: 'Coffrets', unitPriceCents: 1_000_00, vatRateBps: 550, nature: 'goods' as const }]
    const quote = await anAcceptedQuote({ ...simple, lines })
    const deposit = await issued(quote, { stage: 'deposit', shareBps: 2_000 }, '2026-03-10')
    assert.deepInclude(await linesAbout(`invoice:${deposit.id}`), ['445744', 0, 11_00])
    await paid(deposit, '2026-03-12')
    const final = await issued(quote, { stage: 'balance' }, '2026-03-31')
    assert.deepInclude(await linesAbout(`invoice:${final.id}`), ['445714', 0, 44_00])
  })

  test('under the option for debits, the VAT of a deposit on services is due at once', async ({ assert }) => {
    await aHouse({ vatOn: 'issue' })
    const deposit = await issued(await anAcceptedQuote(simple), { stage: 'deposit', shareBps: 3_000 }, '2026-03-10')
    assert.deepInclude(await linesAbout(`invoice:${deposit.id}`), ['445712', 0, 60_00])
  })

  test('deposit, parts and balance make what was agreed to the cent, rate by rate', async ({ assert }) => {
    const quote = await anAcceptedQuote({ options: [4] })
    await paid(await issued(quote, { stage: 'deposit', shareBps: 3_333 }, '2026-03-10'), '2026-03-12')
    await paid(await issued(quote, { stage: 'intermediate', shareBps: 1_717 }, '2026-03-15'), '2026-03-16')
    await paid(await issued(quote, { stage: 'intermediate', shareBps: 2_911 }, '2026-03-20'), '2026-03-21')
    const final = await issued(quote, { stage: 'balance' }, '2026-03-31')
    await paid(final, '2026-04-02')

    const acceptance = await quote.related('acceptance').query().firstOrFail()
    const turnover = -(await balanceOf('706000', quote.activityId)) - (await balanceOf('707000', quote.activityId))
    const due = -(await Promise.all(['445712', '445713', '445714'].map((account) => balanceOf(account, quote.activityId)))).reduce((a, b) => a + b) // prettier-ignore
    assert.equal(turnover, acceptance.netCents)
    assert.equal(due, acceptance.vatCents)
    assert.equal(await balanceOf('512000', quote.activityId), acceptance.totalCents)
    for (const account of ['411000', '419100', '445742', '445743', '445744'])
      assert.equal(await balanceOf(account, quote.activityId), 0, account)
    await assert.rejects(() => invoiceQuote(quote, { stage: 'balance' }, null), NothingLeftToInvoice as never)
  })

  test('a deposit that is not paid holds the final invoice up, until it is credited', async ({ assert }) => {
    const quote = await anAcceptedQuote(simple)
    const deposit = await issued(quote, { stage: 'deposit', shareBps: 3_000 }, '2026-03-10')
    const draft = await invoiceQuote(quote, { stage: 'balance' }, null)
    await assert.rejects(() => issueInvoice(draft, '2026-03-31', null), DepositUnpaid as never)

    const note = await creditInvoice(deposit, { on: '2026-03-20', reason: 'Jamais versé' }, null)
    assert.deepEqual(await linesAbout(`invoice:${note.id}`), [
      ['419100', 300_00, 0],
      ['445742', 60_00, 0],
      ['411000', 0, 360_00],
    ])
    const final = await issueInvoice(await draft.refresh(), '2026-03-31', null)
    assert.deepEqual([final.deductedCents, final.openCents], [0, 1_200_00])
    assert.equal(await balanceOf('419100', quote.activityId), 0)
  })

  test('a deposit already taken off is corrected by its final invoice alone; credited whole, all comes back', async ({ assert }) => {
    const quote = await anAcceptedQuote(simple)
    const deposit = await issued(quote, { stage: 'deposit', shareBps: 3_000 }, '2026-03-10')
    await paid(deposit, '2026-03-12')
    const final = await issued(quote, { stage: 'balance' }, '2026-03-31')
    await assert.rejects(() => creditInvoice(deposit, { on: '2026-04-01' }, null), DepositDeducted as never)

    const note = await creditInvoice(final, { on: '2026-04-01', reason: 'Annulé' }, null)
    assert.equal(note.openCents, 360_00)
    assert.equal(note.frozen!.totals.paidCents, 0)
    for (const account of ['706000', '445742', '445712', '419100']) assert.equal(await balanceOf(account, quote.activityId), 0, account)
    assert.equal(await balanceOf('411000', quote.activityId), -360_00)
    const again = await invoiceQuote(quote, { stage: 'balance' }, null)
    assert.equal(again.totalCents, 1_200_00)
  })

  test('refuses what would not add up', async ({ assert }) => {
    const sent = await aSentQuote(simple)
    await assert.rejects(() => invoiceQuote(sent, { stage: 'deposit', shareBps: 3_000 }, null), QuoteNotAccepted as never)

    const quote = await anAcceptedQuote(simple)
    await assert.rejects(() => invoiceQuote(quote, { stage: 'deposit', shareBps: 10_000 }, null), ShareTooLarge as never)
    const draft = await invoiceQuote(quote, { stage: 'deposit', shareBps: 3_000 }, null)
    await assert.rejects(() => invoiceQuote(quote, { stage: 'intermediate', shareBps: 1_000 }, null), StageWaiting as never)
    const facts = { activityId: quote.activityId, customerId: quote.customerId, title: 'Autre', lines: [] }
    await assert.rejects(() => updateDraft(draft, facts, null), FollowsItsQuote as never)
    await discardDraft(draft)

    await paid(await issued(quote, { stage: 'deposit', shareBps: 6_000 }, '2026-03-10'), '2026-03-12')
    await assert.rejects(() => invoiceQuote(quote, { stage: 'intermediate', shareBps: 4_000 }, null), ShareTooLarge as never)
  })

  test('a balance written before a part was credited is written again', async ({ assert }) => {
    const quote = await anAcceptedQuote(simple)
    const part = await issued(quote, { stage: 'intermediate', shareBps: 4_000 }, '2026-03-10')
    const draft = await invoiceQuote(quote, { stage: 'balance' }, null)
    await creditInvoice(part, { on: '2026-03-20' }, null)
    await assert.rejects(() => issueInvoice(draft, '2026-03-31', null), QuoteMovedSince as never)
  })

  test('deposit, part, balance and credit note pass the judges', async ({ assert, cleanup }) => {
    const quote = await anAcceptedQuote({ options: [4] })
    const deposit = await issued(quote, { stage: 'deposit', shareBps: 3_333 }, '2026-03-10')
    await paid(deposit, '2026-03-12')
    const part = await issued(quote, { stage: 'intermediate', shareBps: 1_717 }, '2026-03-15')
    const final = await issued(quote, { stage: 'balance' }, '2026-03-31')
    const note = await creditInvoice(final, { on: '2026-04-01', reason: 'Annulé' }, null)
    const lone = await issued(await anAcceptedQuote(simple), { stage: 'deposit', shareBps: 1_000 }, '2026-04-01')
    const back = await creditInvoice(lone, { on: '2026-04-01', reason: 'Annulé' }, null)
    const folder = await mkdtemp(join(tmpdir(), 'stages-'))
    cleanup(() => rm(folder, { recursive: true }))
    const files = await Promise.all(
      [deposit, part, final, note, back].map(async (invoice) => {
        const file = join(folder, `${invoice.number}.pdf`)
        await writeFile(file, await bytesOf(await invoiceDocument(invoice)))
        return file
      })
    )
    const { passed, said } = await judged(JUDGE, ...files)
    assert.isTrue(passed, said)
  })
    .timeout(120_000)
    .skip(kit(JUDGE) === undefined, NO_KIT)
})

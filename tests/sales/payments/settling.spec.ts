import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { collectedTurnover } from '#activities/collected_turnover'
import Cooperative from '#cooperative/cooperative'
import { sum } from '#core/cents'
import { SettlementTooLarge } from '#ledger/letter'
import { openItems } from '#ledger/open_items'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { pendingVatOf } from '#ledger/pending_vat'
import type { LineDraft } from '#sales/invoices/line_draft'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import { recordCustomerPayment } from '#sales/payments/record_customer_payment'
import { MoreThanOwedInCurrency, openInCurrency, recordPayment } from '#sales/payments/record_payment'
import { refundableOf } from '#sales/payments/refund_customer'
import { NothingToUse, NotOfThisCustomer, useCredit } from '#sales/payments/use_credit'
import { LossBeforeInvoice, LossTooLarge, NothingToWriteOff, writeOffInvoice } from '#sales/payments/write_off_invoice'
import { aCustomer, aDraft, anIssuedInvoice, NORDSEE, YVONNE } from '#tests/sales/support'
import { balanceOf, linesAbout, linesOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'

const on = '2026-04-10'

test.group('A payment a few cents off', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('settles the invoice: what is missing is a cost, what is over an income, and all the VAT is due', async ({ assert }) => {
    const short = await anIssuedInvoice()
    const payment = await recordPayment({ invoice: short, amountCents: 1_199_60, receivedOn: on, rounds: true }, null)
    assert.isTrue(short.isPaid)
    assert.equal(payment.roundingCents, 40)
    assert.deepEqual(await linesOf(payment.entryId!), [
      ['512000', 1_199_60, 0],
      ['411000', 0, 1_200_00],
      ['445742', 200_00, 0],
      ['445712', 0, 200_00],
      ['658800', 40, 0],
    ])
    const over = await anIssuedInvoice()
    const more = await recordPayment({ invoice: over, amountCents: 1_200_05, receivedOn: on, rounds: true }, null)
    assert.deepInclude(await linesOf(more.entryId!), ['758800', 0, 5])
    assert.isTrue(over.isPaid)
  })

  test('beyond the house’s tolerance is a part, or too much; unasked, it is never rounded', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    await recordPayment({ invoice, amountCents: 1_100_00, receivedOn: on, rounds: true }, null)
    assert.equal(invoice.openCents, 100_00)
    const tooMuch = () => recordPayment({ invoice, amountCents: 102_00, receivedOn: on, rounds: true }, null)
    await assert.rejects(tooMuch, SettlementTooLarge as never)
    await (await Cooperative.current()).merge({ roundingToleranceCents: 2_00 }).save()
    await tooMuch()
    assert.isTrue(invoice.isPaid)

    const exact = await anIssuedInvoice()
    await recordPayment({ invoice: exact, amountCents: 1_199_99, receivedOn: on }, null)
    assert.equal(exact.openCents, 1)
  })

  test('for several invoices, rounds the last; beyond, the surplus is kept', async ({ assert }) => {
    const activity = await anActivity()
    const customer = await aCustomer(activity)
    const pay = async (amountCents: number) => {
      const both = [await anIssuedInvoice({ activity, customer }), await anIssuedInvoice({ activity, customer })]
      const invoices = both.map(({ id: invoiceId }) => ({ invoiceId }))
      await recordCustomerPayment({ customer, amountCents, invoices, receivedOn: on, rounds: true }, null)
      for (const invoice of both) await invoice.refresh()
      return both.map(({ openCents }) => openCents)
    }
    assert.deepEqual(await pay(2_399_50), [0, 0])
    assert.deepEqual(await pay(2_400_50), [0, 0])
    assert.equal(await balanceOf('419700', activity.id), 0)
    assert.deepEqual(await pay(2_300_00), [0, 100_00])
    assert.deepEqual(await pay(2_410_00), [0, 0])
    assert.equal(await balanceOf('419700', activity.id), -10_00)
    assert.deepEqual([await balanceOf('658800', activity.id), await balanceOf('758800', activity.id)], [50, -50])
  })
})

test.group('What a customer left with the house', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function anOverpayment() {
    const activity = await anActivity()
    const customer = await aCustomer(activity)
    const first = await anIssuedInvoice({ activity, customer })
    await recordCustomerPayment({ customer, amountCents: 1_500_00, receivedOn: on, invoices: [{ invoiceId: first.id }] }, null)
    const [{ lineId }] = await refundableOf(customer)
    return { activity, customer, lineId }
  }

  test('pays another invoice: its VAT becomes due, no money moves, and it counts as collected that day', async ({ assert }) => {
    const { activity, customer, lineId } = await anOverpayment()
    const invoice = await anIssuedInvoice({ activity, customer })
    const offset = await useCredit({ customer, lineId, invoice, on: '2026-05-04' }, null)

    assert.equal(offset.amountCents, 300_00)
    assert.equal(invoice.openCents, 900_00)
    assert.deepEqual(await linesOf(offset.entryId!), [
      ['411000', 0, 300_00],
      ['445742', 50_00, 0],
      ['445712', 0, 50_00],
      ['419700', 300_00, 0],
    ])
    assert.equal((await collectedTurnover({ from: '2026-05-01', to: '2026-05-31' })).get(activity.id), 250_00)
    await assert.rejects(() => useCredit({ customer, lineId, invoice, on }, null), NothingToUse as never)
  })

  test('pays an invoice of another activity: its cash crosses, both stay balanced', async ({ assert }) => {
    const { activity, customer, lineId } = await anOverpayment()
    const other = await anActivity({ tradeName: 'Vélos du Chenal' })
    const invoice = await anIssuedInvoice({ activity: other, customer })
    await useCredit({ customer, lineId, invoice, amountCents: 120_00, on }, null)

    assert.equal(await balanceOf('581000', activity.id), -120_00)
    assert.equal(await balanceOf('581000', other.id), 120_00)
    assert.equal(await balanceOf('419700', activity.id), -180_00)
    assert.equal(invoice.openCents, 1_080_00)
  })

  test('from a credit note of a paid invoice, pays the next one', async ({ assert }) => {
    const activity = await anActivity()
    const customer = await aCustomer(activity)
    const paid = await anIssuedInvoice({ activity, customer })
    await recordPayment({ invoice: paid, amountCents: 1_200_00, receivedOn: on }, null)
    const note = await creditInvoice(paid, { on }, null)
    const next = await anIssuedInvoice({ activity, customer })
    const [{ lineId }] = await refundableOf(customer)
    await useCredit({ customer, lineId, invoice: next, on }, null)

    await note.refresh()
    assert.deepEqual([note.openCents, next.openCents], [0, 0])
    assert.equal(await balanceOf('445712', activity.id), -200_00)
    assert.equal(await balanceOf('445742', activity.id), 0)
    assert.isEmpty(await openItems({ thirdPartyId: customer.thirdPartyId }))
  })

  test('pays nobody else’s invoice, nor more than there is', async ({ assert }) => {
    const { activity, customer, lineId } = await anOverpayment()
    const yvonne = await aCustomer(activity, { ...YVONNE, siren: null })
    const theirs = await anIssuedInvoice({ activity, customer: yvonne })
    await assert.rejects(() => useCredit({ customer, lineId, invoice: theirs, on }, null), NotOfThisCustomer as never)
    const invoice = await anIssuedInvoice({ activity, customer })
    await assert.rejects(() => useCredit({ customer, lineId, invoice, amountCents: 300_01, on }, null), SettlementTooLarge as never)
    assert.isEmpty(await db.from('credit_offsets'))
  })
})

test.group('A loss', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const proved = { on, reason: 'Liquidation', proof: 'Certificat d’irrécouvrabilité', duplicateSentOn: '2026-04-01' } as const
  const goods: LineDraft[] = [{ label: 'Vaisselle', unitPriceCents: 100_00, nature: 'goods' }]

  test('of services on receipts: the net is lost, the VAT that waited stops waiting', async ({ assert }) => {
    const invoice = await anIssuedInvoice()
    await recordPayment({ invoice, amountCents: 400_00, receivedOn: on }, null)
    const writeOff = await writeOffInvoice({ invoice, on, reason: 'Client disparu' }, null)

    assert.deepEqual(await linesOf(writeOff.entryId!), [
      ['654000', 666_67, 0],
      ['445742', 133_33, 0],
      ['411000', 0, 800_00],
    ])
    assert.deepEqual([invoice.openCents, invoice.writtenOffOn], [0, on])
    assert.equal(await balanceOf('445742', invoice.activityId), 0)
    assert.equal(await balanceOf('445712', invoice.activityId), -66_67)
  })

  test('of goods takes back the VAT once proved and told, else loses it too', async ({ assert }) => {
    const invoice = await anIssuedInvoice({ lines: goods })
    const writeOff = await writeOffInvoice({ invoice, ...proved }, null)
    assert.deepEqual(await linesOf(writeOff.entryId!), [
      ['654000', 100_00, 0],
      ['445712', 20_00, 0],
      ['411000', 0, 120_00],
    ])
    const unproved = await anIssuedInvoice({ lines: goods })
    const whole = await writeOffInvoice({ invoice: unproved, on, reason: 'Sans preuve' }, null)
    assert.deepEqual(await linesOf(whole.entryId!), [
      ['654000', 120_00, 0],
      ['411000', 0, 120_00],
    ])
  })

  test('in several times, of goods and services partly credited, takes back to the cent what was told', async ({ assert }) => {
    const invoice = await anIssuedInvoice({ lines: [{ label: 'Pose', unitPriceCents: 333_33 }, { label: 'Vélo', unitPriceCents: 777_77, nature: 'goods' }] }) // prettier-ignore
    await invoice.load('lines')
    await creditInvoice(invoice, { on, lines: [{ lineId: invoice.lines[1].id, netCents: 77_77 }] }, null)
    await invoice.refresh()
    for (const amountCents of [111_11, 222_22]) await writeOffInvoice({ invoice, amountCents, ...proved }, null)
    assert.isNull(invoice.writtenOffOn)
    await writeOffInvoice({ invoice, ...proved }, null)

    for (const account of ['411000', '445742', '445712']) assert.equal(await balanceOf(account, invoice.activityId), 0, account)
    assert.equal(await balanceOf('654000', invoice.activityId), 333_33 + 700_00)
  })

  test('is neither of a draft, a deposit or a paid invoice, nor larger than what is owed, nor older than the invoice', async ({
    assert,
  }) => {
    const activity = await anActivity()
    const invoice = await anIssuedInvoice({ activity })
    const reason = 'Perdue'
    await assert.rejects(() => writeOffInvoice({ invoice, on: '2026-03-30', reason }, null), LossBeforeInvoice as never)
    await assert.rejects(() => writeOffInvoice({ invoice, on, amountCents: 1_200_01, reason }, null), LossTooLarge as never)
    await recordPayment({ invoice, amountCents: 1_200_00, receivedOn: on }, null)
    await assert.rejects(() => writeOffInvoice({ invoice, on, reason }, null), NothingToWriteOff as never)
    const draft = await aDraft({ activity })
    await assert.rejects(() => writeOffInvoice({ invoice: draft, on, reason }, null), NothingToWriteOff as never)
    assert.isEmpty(await linesAbout('write_off:1'))
  })
})

test.group('Payments in another currency', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const inFrancs = async () =>
    anIssuedInvoice({
      customer: await aCustomer(await anActivity(), { ...NORDSEE, country: 'CH', vatNumber: null, siren: null }),
      lines: [{ label: 'Atelier', unitPriceCents: 1_000_00 }],
      currency: 'CHF',
      currencyRateMicro: 943_200,
    })

  test('in parts, each at its day’s rate: gains and losses, and nothing is left', async ({ assert }) => {
    const invoice = await inFrancs()
    const owedCents = invoice.openCents
    assert.equal(openInCurrency(invoice), 1_200_00)
    const first = await recordPayment({ invoice, amountCents: 420_00, currencyCents: 400_00, receivedOn: on }, null)
    assert.equal(invoice.openCents, owedCents - 424_09)
    assert.deepInclude(await linesOf(first.entryId!), ['656000', 4_09, 0])
    const [settled] = await db.from('entry_lines').where({ entry_id: first.entryId, account: '411000' })
    assert.deepEqual([settled.currency, Number(settled.currency_cents)], ['CHF', 400_00])

    await recordPayment({ invoice, amountCents: 860_00, currencyCents: openInCurrency(invoice), receivedOn: on }, null)
    assert.isTrue(invoice.isPaid)
    assert.equal(await balanceOf('512000', invoice.activityId), 1_280_00)
    assert.equal(await balanceOf('445742', invoice.activityId), 0)
    assert.equal((await balanceOf('656000', invoice.activityId)) + (await balanceOf('756000', invoice.activityId)), owedCents - 1_280_00)
  })

  test('beyond what is left in that currency are refused', async ({ assert }) => {
    const invoice = await inFrancs()
    const tooMuch = { invoice, amountCents: 1_300_00, currencyCents: 1_200_01, receivedOn: on }
    await assert.rejects(() => recordPayment(tooMuch, null), MoreThanOwedInCurrency as never)
  })
})

test.group('Any payments', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const line = fc.record({
    label: fc.constant('Ligne'),
    unitPriceCents: fc.integer({ min: 1, max: 3_000_00 }),
    vatRateBps: fc.constantFrom(2000, 1000, 550, 210),
    nature: fc.constantFrom('services' as const, 'services' as const, 'goods' as const),
  })
  const parts = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 5 })

  test('of any mix of rates, in any parts, then a loss or not: the VAT told is due or gone, to the cent', async ({ assert }) => {
    const activity = await anActivity()
    const customer = await aCustomer(activity)
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), parts, fc.boolean(), async (lines, weights, isLost) => {
        const invoice = await anIssuedInvoice({ activity, customer, lines })
        const all = sum(weights) + 1
        for (const weight of weights) {
          const amountCents = Math.floor((invoice.totalCents * weight) / all)
          if (amountCents > 0 && amountCents <= invoice.openCents) await recordPayment({ invoice, amountCents, receivedOn: on }, null)
        }
        const lineId = await receivableLineOf(invoice)
        if (!isLost) {
          if (invoice.openCents > 0) await recordPayment({ invoice, amountCents: invoice.openCents, receivedOn: on }, null)
          const due = await db.from('entry_lines as l').join('entries as e', 'e.id', 'l.entry_id').where('l.account', 'like', '44571%').where((any) => any.where('e.source', `invoice:${invoice.id}`).orWhereIn('e.id', db.from('payments').where('invoice_id', invoice.id).select('entry_id'))).select(db.raw('SUM(l.credit_cents - l.debit_cents) AS cents')).first() // prettier-ignore
          assert.equal(Number(due.cents), invoice.vatCents)
        } else if (invoice.openCents > 0) {
          await writeOffInvoice({ invoice, on, reason: 'Perdue' }, null)
        }
        assert.equal(invoice.openCents, 0)
        assert.isEmpty(await pendingVatOf(lineId))
      }),
      { numRuns: 20 }
    )
  }).timeout(60_000)
})

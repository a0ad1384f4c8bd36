import mail from '@adonisjs/mail/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import Payment from '#sales/payments/payment'
import { NotWhatWasClaimed, recordPayment } from '#sales/payments/record_payment'
import { recordLateInterestRate } from '#sales/reminders/record_late_interest_rate'
import { remindCustomer } from '#sales/reminders/remind_customer'
import { aCustomer, anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { balanceOf, linesOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('What a late customer pays beside the invoice', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23', settings: null } as object)))
  group.each.setup(() => {
    mail.fake()
    return () => mail.restore()
  })

  const post = (client: any, user: any, path: string, fields: object) =>
    client.post(path).redirects(0).withCsrfToken().loginAs(user).form(fields)

  /** 1 200 € due on 31 August; the last reminder, on 25 October, asked 14,10 € of interest and 40 €. */
  async function reminded() {
    await recordLateInterestRate({ fromOn: '2026-07-01', legalBps: 260, refinancingBps: 215, source: 'Valeur d’essai' }, null)
    const activity = await anActivity()
    const customer = await aCustomer(activity, { email: 'estran@example.org', paymentTermDays: 30 })
    const invoice = await anIssuedInvoice({ activity, customer }, '2026-08-01')
    for (const on of ['2026-09-07', '2026-10-01', '2026-10-25'] as const) await remindCustomer(invoice, on, null)
    return invoice
  }

  test('the page proposes it, and the exact sum is booked: interest in 763, the lump sum in 758, no VAT on either', async ({
    client,
    assert,
  }) => {
    const [invoice, maud] = [await reminded(), await anAccountant()]
    const page = await client.get(`/ventes/${invoice.id}`).loginAs(maud)
    assert.match(page.text(), /Ce qui dépasse paie ce que demandait la relance du 25\soctobre/)
    page.assertTextIncludes('254,10')

    const form = { amount: '1254,10', receivedOn: '2026-11-02', method: 'transfer', claims: '1', rounds: '1', keeps: '1' }
    await post(client, maud, `/ventes/${invoice.id}/encaissements`, form)
    const payment = await Payment.findByOrFail('invoiceId', invoice.id)
    assert.deepEqual([payment.amountCents, payment.interestCents, payment.recoveryCents], [1_254_10, 14_10, 40_00])
    assert.sameDeepMembers(await linesOf(payment.entryId!), [
      ['512000', 1_200_00, 0],
      ['411000', 0, 1_200_00],
      ['445742', 200_00, 0],
      ['445712', 0, 200_00],
      ['512000', 54_10, 0],
      ['763100', 0, 14_10],
      ['758800', 0, 40_00],
    ])
    assert.isTrue((await invoice.refresh()).isPaid)
    assert.notInclude((await client.get(`/ventes/${invoice.id}`).loginAs(maud)).text(), 'Encaisser')
  })

  test('the invoice alone first, the lump sum later; what was paid is not asked twice', async ({ client, assert }) => {
    const [invoice, maud] = [await reminded(), await anAccountant()]
    await recordPayment({ invoice, amountCents: 1_200_00, receivedOn: '2026-11-02' }, null)
    ;(await client.get(`/ventes/${invoice.id}`).loginAs(maud)).assertTextIncludes('Encaisser les pénalités')
    const form = { amount: '40', receivedOn: '2026-11-10', method: 'transfer', claims: '1' }
    await post(client, maud, `/ventes/${invoice.id}/encaissements`, form)
    assert.equal(await balanceOf('758800', invoice.activityId), -40_00)
    assert.equal(await balanceOf('512000', invoice.activityId), 1_240_00)
    await assert.rejects(
      () => recordPayment({ invoice, amountCents: 54_10, receivedOn: '2026-11-12', claims: true }, null),
      NotWhatWasClaimed as never
    )
    await recordPayment({ invoice, amountCents: 14_10, receivedOn: '2026-11-12', claims: true }, null)
    assert.equal(await balanceOf('763100', invoice.activityId), -14_10)
  })

  test('any other sum stays what it was: kept for the customer, or refused', async ({ client, assert }) => {
    const [invoice, maud] = [await reminded(), await anAccountant()]
    const form = { amount: '1250', receivedOn: '2026-11-02', method: 'transfer', claims: '1' }
    const refused = await post(client, maud, `/ventes/${invoice.id}/encaissements`, form)
    assert.property(refused.flashMessage('inputErrorsBag'), 'amount')
    await post(client, maud, `/ventes/${invoice.id}/encaissements`, { ...form, keeps: '1' })
    assert.equal(await balanceOf('419700', invoice.activityId), -50_00)
    for (const account of ['763100', '758800']) assert.equal(await balanceOf(account, invoice.activityId), 0)
  })
})

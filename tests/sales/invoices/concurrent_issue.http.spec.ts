import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type User from '#identity/user'
import { openAmountOf } from '#sales/invoices/open_amount_of'
import Invoice from '#sales/invoices/invoice'
import { aCustomer, aDraft, anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { linesAbout } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

/** These commit for real, in the series of 2025 that no other test counts. */
const on = '2025-12-31'

test.group('Fifty people at once', () => {
  const post = (client: any, user: User, path: string, fields: object) =>
    client.post(path).redirects(0).withCsrfToken().loginAs(user).form(fields)

  async function counted() {
    const row = await db.from('counters').where({ series: 'F', scope: '2025' }).first()
    return Number(row?.value ?? 0)
  }

  test('issue fifty invoices: no error, no gap, no duplicate', async ({ client, assert }) => {
    await aHouse()
    const [activity, maud] = [await anActivity(), await anAccountant()]
    const customer = await aCustomer(activity)
    const drafts: Invoice[] = []
    for (let rank = 0; rank < 50; rank++) drafts.push(await aDraft({ activity, customer }))
    const before = await counted()

    const responses = await Promise.all(drafts.map((draft) => post(client, maud, `/ventes/${draft.id}/emission`, { issuedOn: on })))

    responses.forEach((response) => response.assertStatus(302))
    const numbers = (
      await Invoice.query().whereIn(
        'id',
        drafts.map(({ id }) => id)
      )
    )
      .map(({ number }) => number)
      .sort()
    const dense = Array.from({ length: 50 }, (_, rank) => `F2025-${String(before + rank + 1).padStart(4, '0')}`)
    assert.deepEqual(numbers, dense)
    assert.equal(await counted(), before + 50)
  })

  test('issue the same one: it has one number and one entry', async ({ client, assert }) => {
    const maud = await anAccountant()
    const draft = await aDraft()
    const before = await counted()
    await Promise.all(Array.from({ length: 20 }, () => post(client, maud, `/ventes/${draft.id}/emission`, { issuedOn: on })))

    assert.equal(await counted(), before + 1)
    assert.lengthOf(await linesAbout(`invoice:${draft.id}`), 3)
  })

  test('send one payment form twenty times, under one key: it is cashed in once, and all see the same page', async ({ client, assert }) => {
    const maud = await anAccountant()
    const invoice = await anIssuedInvoice({}, on)
    const form = { amount: '100,00', receivedOn: on, method: 'transfer', _once: `paiement-${invoice.id}` }
    const responses = await Promise.all(Array.from({ length: 20 }, () => post(client, maud, `/ventes/${invoice.id}/encaissements`, form)))

    const places = new Set(responses.map((response) => response.header('location')))
    assert.deepEqual([...places], [`/ventes/${invoice.id}`])
    assert.equal(await openAmountOf(invoice), 1_100_00)
    assert.lengthOf(await db.from('payments').where('invoice_id', invoice.id), 1)
  })

  test('cash in twenty payments of different keys for one invoice: never more than it owes', async ({ client, assert }) => {
    const maud = await anAccountant()
    const invoice = await anIssuedInvoice({}, on)
    const form = { amount: '500,00', receivedOn: on, method: 'transfer' }
    const responses = await Promise.all(Array.from({ length: 20 }, () => post(client, maud, `/ventes/${invoice.id}/encaissements`, form)))

    assert.isTrue(responses.every((response) => response.status() === 302))
    await invoice.refresh()
    assert.equal(invoice.openCents, 200_00)
    assert.equal(await openAmountOf(invoice), 200_00)
  })
})

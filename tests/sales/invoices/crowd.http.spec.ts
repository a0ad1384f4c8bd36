import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type User from '#identity/user'
import type Invoice from '#sales/invoices/invoice'
import { aCustomer, aDraft, anIssuedInvoice } from '#tests/sales/support'
import { makeQuoteLink } from '#sales/quotes/make_quote_link'
import { aSentQuote } from '#tests/sales/quotes/support'
import { aHouse } from '#tests/support/house'
import { anActivity } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

/** These commit for real. `CROWD=50x20 npm test -- --files tests/sales/invoices/crowd.http.spec.ts` for the whole crowd. */
const [PEOPLE, EACH] = (process.env.CROWD ?? '12x4').split('x').map(Number)
const on = '2025-12-30'

test.group('A crowd that issues', () => {
  const post = (client: any, user: User, path: string, fields: object) =>
    client.post(path).redirects(0).withCsrfToken().loginAs(user).form(fields)

  const lastNumber = async () => Number((await db.from('counters').where({ series: 'F', scope: '2025' }).first())?.value ?? 0)

  test(`${PEOPLE} people with ${EACH} drafts each: no error, no gap, no duplicate, and what is refused takes no number`, async ({
    client,
    assert,
  }) => {
    await aHouse()
    const piles: { user: User; drafts: Invoice[]; wrong: Invoice }[] = []
    for (let rank = 0; rank < PEOPLE; rank++) {
      const [activity, user] = [await anActivity(), await anAccountant()]
      const customer = await aCustomer(activity)
      const drafts: Invoice[] = []
      for (let of = 0; of < EACH; of++) drafts.push(await aDraft({ activity, customer }))
      const wrong = await aDraft({ activity, customer, lines: [{ label: 'Sans motif', unitPriceCents: 1_00, vatRateBps: 0 }] })
      piles.push({ user, drafts, wrong })
    }
    const before = await lastNumber()

    const statuses = await Promise.all(
      piles.map(async ({ user, drafts, wrong }) => {
        const heard: number[] = []
        for (const draft of [...drafts.slice(0, -1), wrong, drafts.at(-1)!])
          heard.push((await post(client, user, `/ventes/${draft.id}/emission`, { issuedOn: on })).status())
        return heard
      })
    )

    assert.deepEqual([...new Set(statuses.flat())], [302])
    const rows = await db
      .from('invoices')
      .whereIn(
        'id',
        piles.flatMap(({ drafts }) => drafts.map(({ id }) => id))
      )
      .select('number', 'entry_id')
    const dense = Array.from({ length: PEOPLE * EACH }, (_, rank) => `F2025-${String(before + rank + 1).padStart(4, '0')}`)
    assert.deepEqual(rows.map(({ number }) => number).sort(), dense.sort())
    assert.equal(await lastNumber(), before + PEOPLE * EACH)
    assert.equal(new Set(rows.map((row) => row.entry_id)).size, PEOPLE * EACH)
    for (const { wrong } of piles) assert.isNull((await wrong.refresh()).number)
  }).timeout(600_000)

  test('twenty times the same form, under one key: one draft, one credit note, one repetition, and one answer', async ({
    client,
    assert,
  }) => {
    await aHouse()
    const [activity, user] = [await anActivity(), await anAccountant()]
    const invoice = await anIssuedInvoice({ activity, customer: await aCustomer(activity) }, on)
    const line = { label: 'Buffet', quantity: '1', unit: 'unit', unitPrice: '10', nature: 'services', vat: '2000' }
    const forms: [string, object][] = [
      ['/ventes', { activityId: activity.id, customerId: invoice.customerId, title: `Vingt fois ${invoice.id}`, lines: { 0: line } }],
      [`/ventes/${invoice.id}/repetition`, { title: 'Loyer', rhythm: 'month', startsOn: '2030-01-01' }],
      [`/ventes/${invoice.id}/avoir`, { issuedOn: on, reason: 'Annulée', extent: 'all' }],
    ]
    for (const [path, form] of forms) {
      const sent = { ...form, _once: `vingt-${path}` }
      const answers = await Promise.all(Array.from({ length: 20 }, () => post(client, user, path, sent)))
      assert.deepEqual([...new Set(answers.map((answer) => answer.status()))], [302], path)
      assert.lengthOf([...new Set(answers.map((answer) => answer.header('location')))], 1, path)
    }
    assert.lengthOf(await db.from('invoices').where('title', `Vingt fois ${invoice.id}`), 1)
    assert.lengthOf(await db.from('invoice_recurrences').where('model_id', invoice.id), 1)
    assert.lengthOf(await db.from('invoices').where('corrects_id', invoice.id), 1)
  }).timeout(60_000)

  test('twenty times what moves money: issued, paid too much, given back, lost, agreed to, each once and with one answer', async ({
    client,
    assert,
  }) => {
    await aHouse({ pinnedOn: on })
    const [activity, user] = [await anActivity(), await anAccountant()]
    const customer = await aCustomer(activity)
    const twenty = async (path: string, form: object, by: (fields: object) => Promise<any>) => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => by({ ...form, _once: `vingt-${path}` })))
      assert.deepEqual([...new Set(answers.map((answer) => answer.status()))], [302], path)
      assert.lengthOf([...new Set(answers.map((answer) => answer.header('location')))], 1, path)
    }
    const asMaud = (path: string, form: object) => twenty(path, form, (fields) => post(client, user, path, fields))

    const draft = await aDraft({ activity, customer })
    const before = await lastNumber()
    await asMaud(`/ventes/${draft.id}/emission`, { issuedOn: on })
    assert.equal(await lastNumber(), before + 1)

    const money = { receivedOn: on, method: 'transfer' }
    await asMaud(`/clients/${customer.id}/encaissements`, { ...money, 'amount': '1300', 'invoices[0]': draft.id })
    const payments = await db.from('payments').where('customer_id', customer.id).orderBy('id')
    assert.deepEqual(
      payments.map((row) => Number(row.amount_cents)),
      [1_200_00, 100_00]
    )

    const [kept] = await db.from('open_items').where({ third_party_id: customer.thirdPartyId, account: '419700' })
    await asMaud(`/clients/${customer.id}/remboursements`, { lineId: kept.line_id, paidOn: on, method: 'transfer' })
    assert.lengthOf(await db.from('payments').where('customer_id', customer.id).where('amount_cents', -100_00), 1)

    const lost = await anIssuedInvoice({ activity, customer }, on)
    await asMaud(`/ventes/${lost.id}/perte`, { amount: '600', writtenOn: on, reason: 'Liquidation' })
    assert.lengthOf(await db.from('write_offs').where('invoice_id', lost.id), 1)
    assert.equal((await lost.refresh()).openCents, 600_00)

    const quote = await aSentQuote({ activity, customer }, on)
    const path = `/devis-client/${await makeQuoteLink(quote, on, null)}`
    const agreement = { signatory: 'Solène Fictive', signature: 'typed', agrees: '1' }
    const asCustomer = (fields: object) => client.post(`${path}/accord`).redirects(0).withCsrfToken().form(fields)
    await twenty(`${path.slice(0, 40)}`, agreement, asCustomer)
    await Promise.all(Array.from({ length: 20 }, (_, rank) => asCustomer({ ...agreement, signatory: `Main ${rank}` })))
    const signed = await db.from('quote_acceptances').where('quote_id', quote.id)
    assert.deepEqual(
      signed.map(({ signatory }) => signatory),
      ['Solène Fictive']
    )
  }).timeout(120_000)
})

import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type User from '#identity/user'
import type Invoice from '#sales/invoices/invoice'
import { aCustomer, aDraft, anIssuedInvoice } from '#tests/sales/support'
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
})

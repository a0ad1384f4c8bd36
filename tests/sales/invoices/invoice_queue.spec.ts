import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { invoiceQueue } from '#sales/invoices/invoice_queue'
import { queueCounts } from '#sales/invoices/queue_counts'
import type { View } from '#sales/invoices/queue_views'
import { aCustomer } from '#tests/sales/support'
import { anActivity } from '#tests/support/people'

const on = '2026-11-23'

/** A hundred and thirty paid invoices, two a day, written as the books would leave them. */
async function manyPaid() {
  const activity = await anActivity()
  const customer = await aCustomer(activity)
  const rows = Array.from({ length: 130 }, (_, rank) => ({
    kind: 'invoice',
    activity_id: activity.id,
    customer_id: customer.id,
    number: `X${rank}`,
    title: `Vente ${rank}`,
    issued_on: `2026-0${1 + Math.floor(rank / 60)}-${String(1 + (Math.floor((rank % 60) / 2) % 28)).padStart(2, '0')}`,
    due_on: '2026-06-30',
    total_cents: 100_00 + (rank % 7),
    created_at: '2026-01-01 00:00:00',
  }))
  for (let at = 0; at < rows.length; at += 50) await db.table('invoices').multiInsert(rows.slice(at, at + 50))
  return activity.id
}

test.group('The queue of invoices', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  const views: { view: View; sort?: string }[] = [
    { view: 'payees' },
    { view: 'payees', sort: 'date' },
    { view: 'payees', sort: '-montant' },
    { view: 'payees', sort: 'echeance' },
  ]
  for (const asked of views) {
    test(`is paged by key without losing or repeating a row (${asked.sort ?? 'usual order'}), and back`, async ({ assert }) => {
      const activityId = await manyPaid()
      const one = await invoiceQueue(asked, [activityId], on)
      const two = await invoiceQueue({ ...asked, after: one.next! }, [activityId], on)
      const three = await invoiceQueue({ ...asked, after: two.next! }, [activityId], on)
      const back = await invoiceQueue({ ...asked, before: three.previous! }, [activityId], on)
      const first = await invoiceQueue({ ...asked, before: back.previous! }, [activityId], on)

      assert.equal(new Set([...one.rows, ...two.rows, ...three.rows].map(({ id }) => id)).size, 130)
      assert.deepEqual([one.previous, three.next, first.previous], [null, null, null])
      assert.deepEqual(back.rows, two.rows)
      assert.deepEqual(first.rows, one.rows)
    })
  }

  test('counts what it shows, for those who see everything and for one activity', async ({ assert }) => {
    const activityId = await manyPaid()
    const own = await queueCounts([activityId], on)
    const all = await queueCounts(null, on)

    assert.equal(own.payees, 130)
    assert.isAtLeast(all.payees, 130)
    assert.deepEqual([own.brouillons, own['en-retard'], own.openCents], [0, 0, 0])
  })

  test('a cursor that nobody wrote is the first page', async ({ assert }) => {
    const activityId = await manyPaid()
    const page = await invoiceQueue({ view: 'payees', after: 'n’importe quoi' }, [activityId], on)
    assert.lengthOf(page.rows, 50)
  })
})

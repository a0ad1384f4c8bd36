import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type CustomerImport from '#sales/customers/imports/customer_import'
import { importCounts } from '#sales/customers/imports/import_counts'
import { startImport } from '#sales/customers/imports/start_import'
import { takeInFile } from '#sales/customers/imports/take_in_file'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'
import { alone } from '#tests/support/struck_down'
import { sweepHouse } from '#tests/support/sweep_house'

const CUSTOMERS = 40

test.group('A list of customers whose import is cut', (group) => {
  group.each.timeout(180_000)
  group.each.teardown(() => sweepHouse())

  test('leaves each customer whole or absent, and goes on where it was', async ({ assert }) => {
    const asked = await aStartedImport()
    for (const times of [1, 2, 3, 5, 17, 40]) {
      assert.isTrue((await carriedOut(asked, times)).killed, `cut at write ${times}`)
      const { customers, ...others } = await entered(asked)
      assert.deepEqual(others, { thirdParties: customers, links: customers, told: customers })
      assert.isFalse((await asked.refresh()).isFinished)
    }

    assert.equal((await carriedOut(asked)).code, 0)
    assert.deepEqual(await importCounts(asked), { refused: 1, added: CUSTOMERS, known: 0 })
    assert.isTrue((await asked.refresh()).isFinished)
    const all = await entered(asked)
    assert.equal(all.customers, CUSTOMERS)

    await carriedOut(asked)
    assert.deepEqual(await entered(asked), all)
  })
})

async function aStartedImport(): Promise<CustomerImport> {
  await aHouse({ pinnedOn: '2026-11-23' })
  const { user, activity } = await anEntrepreneur()
  const rows = Array.from({ length: CUSTOMERS }, (_, rank) => `Atelier de la Dune ${rank};dune${rank}@example.org`)
  const bytes = Buffer.from(['Nom;Courriel', ...rows, ';sans-nom@example.org'].join('\n'))
  const taken = await takeInFile({ fileName: 'clients.csv', bytes, activityId: activity.id }, '2026-11-23', user)
  return startImport(taken, { columns: ['name', 'email'], kind: 'company' })
}

const carriedOut = (asked: CustomerImport, times = 0) => alone({ act: 'import_customers', args: [asked.id], times })

/** Customers, their auxiliary accounts, the activity that has them, the lines that say so. */
async function entered({ id, activityId }: CustomerImport) {
  const count = async (query: any) => Number((await query.count('* as kept'))[0].kept)
  return {
    customers: await count(db.from('customers')),
    thirdParties: await count(db.from('third_parties').where('kind', 'customer')),
    links: await count(db.from('activity_customers').where('activity_id', activityId)),
    told: await count(db.from('customer_import_rows').where({ import_id: id, outcome: 'added' })),
  }
}

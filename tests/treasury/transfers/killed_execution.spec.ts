import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { checkLedger } from '#ledger/check_ledger'
import { openItems } from '#ledger/open_items'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { bankAgrees } from '#treasury/reconciliation/bank_agreement'
import { approveBatch } from '#treasury/transfers/approve_batch'
import { askExecution } from '#treasury/transfers/ask_execution'
import { prepareBatch } from '#treasury/transfers/prepare_batch'
import type SepaBatch from '#treasury/transfers/sepa_batch'
import { sendBatch } from '#treasury/transfers/send_batch'
import { aHouse } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { alone } from '#tests/support/struck_down'
import { sweepHouse } from '#tests/support/sweep_house'
import { aBeneficiary, aDebt } from '#tests/support/transfers'
import { aDirector, anAccountant } from '#tests/support/users'

const TODAY = '2026-03-24'
const PEOPLE = 60

test.group('A batch whose execution is cut', (group) => {
  group.each.timeout(180_000)
  group.each.teardown(() => sweepHouse())

  test('leaves nothing half paid wherever it was cut, and pays everything once the next time', async ({ assert }) => {
    const batch = await aBatchSeenAtTheBank()
    const before = await written(batch)
    assert.deepEqual(before, { entries: 0, settlements: 0, bankLines: 0, held: PEOPLE })

    for (const times of [1, 2, 4, 6, 8]) {
      assert.isTrue((await carriedOut(batch, times)).killed, `cut at write ${times}`)
      assert.deepEqual(await written(batch), before)
      assert.isTrue((await batch.refresh()).isExecuting)
    }
    assert.isTrue((await alone({ act: 'execute_batch', args: [batch.id], before: /^\s*commit/, times: 1 })).killed)
    assert.deepEqual(await written(batch), before)

    assert.isTrue((await carriedOut(batch)).answer)
    const after = { entries: 1, settlements: PEOPLE, bankLines: 1, held: 0 }
    assert.deepEqual(await written(batch), after)
    assert.equal((await batch.refresh()).executedOn, TODAY)
    assert.isEmpty(await openItems({ accounts: ['421000'] }))

    assert.equal((await carriedOut(batch)).writes, 0, 'a second one writes nothing')
    assert.deepEqual(await written(batch), after)
    assert.isEmpty(await checkLedger([bankAgrees]))
  })
})

async function aBatchSeenAtTheBank(): Promise<SepaBatch> {
  await aHouse({ pinnedOn: TODAY })
  const book = await aBook()
  const [maud, odile] = [await anAccountant(), await aDirector()]
  const items: { lineId: number }[] = []
  for (let rank = 0; rank < PEOPLE; rank++) {
    const { id: thirdPartyId } = await aBeneficiary(`Personne ${rank}`)
    items.push({ lineId: await aDebt({ activityId: book.catering, thirdPartyId, cents: 1_000_00 + rank }) })
  }
  const batch = await prepareBatch({ items, from: await mainBankAccount(), executionOn: TODAY }, TODAY, maud)
  await approveBatch(batch, TODAY, odile)
  await sendBatch(batch, TODAY, maud)
  return askExecution(batch, TODAY, maud)
}

const carriedOut = (batch: SepaBatch, times = 0) => alone({ act: 'execute_batch', args: [batch.id], times })

async function written({ id, source }: SepaBatch) {
  const count = async (query: any) => Number((await query.count('* as kept'))[0].kept)
  const held = db.from('sepa_transfer_items as i').join('sepa_transfers as t', 't.id', 'i.transfer_id').where('t.batch_id', id)
  return {
    entries: await count(db.from('entries').where('source', source)),
    settlements: await count(db.from('settlements')),
    bankLines: await count(db.from('bank_lines')),
    held: await count(held.whereNotNull('i.held_line_id')),
  }
}

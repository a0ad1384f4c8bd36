import { writeFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { statementBreaks } from '#treasury/statements/statement_breaks'
import { aHouse } from '#tests/support/house'
import { alone } from '#tests/support/struck_down'
import { sweepHouse } from '#tests/support/sweep_house'
import { camt053 } from '#tests/treasury/statements/bank_files'

const IBAN = 'FR1420041010050500013M02606'
const LINES = 450

test.group('An import whose power is cut', (group) => {
  group.each.timeout(120_000)
  group.each.teardown(() => sweepHouse())

  test('leaves nothing half made wherever it was cut, and brings everything the next time', async ({ assert }) => {
    await aHouse({ pinnedOn: '2026-11-23' })
    await mainBankAccount()
    const movements = Array.from({ length: LINES }, (_, rank) => ({
      on: `2026-11-${String(1 + (rank % 20)).padStart(2, '0')}`,
      cents: rank % 3 === 0 ? -1_00 - rank : 2_00 + rank,
      label: `MOUVEMENT ${rank}`,
      bankReference: `K${rank}`,
    }))
    const path = app.tmpPath(`coupure-${process.pid}.xml`)
    await writeFile(path, camt053({ iban: IBAN, openingCents: 0, movements }))

    for (const diesAt of [1, 3, 5, 7]) {
      assert.isTrue((await imported(path, diesAt)).killed, `cut at write ${diesAt}`)
      assert.deepEqual(await kept(), [0, 0, 0, 0])
    }
    assert.isFalse((await imported(path)).answer)
    assert.deepEqual(await kept(), [LINES, 1, 1, 1])
    assert.isTrue((await imported(path)).answer)
    assert.deepEqual(await kept(), [LINES, 1, 1, 1])
    assert.isEmpty(await statementBreaks())
  })
})

const imported = (path: string, times = 0) => alone({ act: 'import_statement', args: [path, '2026-11-23'], times })

async function kept() {
  const count = async (query: any) => Number((await query.count('* as kept'))[0].kept)
  return [
    await count(db.from('bank_lines').where('label', 'like', 'MOUVEMENT%')),
    await count(db.from('bank_statements')),
    await count(db.from('statement_files')),
    await count(db.from('documents').where('kind', 'bank_statement')),
  ]
}

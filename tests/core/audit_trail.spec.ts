import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { recordAudit } from '#core/audit_trail'
import { inTransaction } from '#core/transaction'
import { anAccountant } from '#tests/support/users'

test.group('The audit trail', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('says who did what to what', async ({ assert }) => {
    const maud = await anAccountant()

    await recordAudit({
      action: 'nir_read',
      subject: 'person:7',
      details: { reason: 'dsn' },
      by: maud,
    })

    const event = await db.from('audit_events').where('subject', 'person:7').firstOrFail()
    assert.deepInclude(event, { action: 'nir_read', user_id: maud.id })
    assert.deepEqual(JSON.parse(event.details), { reason: 'dsn' })
    assert.match(event.created_at, /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
  })

  test('is undone with what it tells of', async ({ assert }) => {
    await assert.rejects(() =>
      inTransaction(async (trx) => {
        await recordAudit({ action: 'nir_read', subject: 'person:8' }, trx)
        throw new Error('refused after all')
      })
    )

    assert.lengthOf(await db.from('audit_events').where('subject', 'person:8'), 0)
  })
})

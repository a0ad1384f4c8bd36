import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { outbox, outboxFolder } from '#core/outbox'
import { aHouse } from '#tests/support/house'
import { aDirector } from '#tests/support/users'

test.group('Messages of a house without a mail server', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse()))

  test('are read in the app, their links with them and nothing else alive', async ({ client, assert, cleanup }) => {
    const odile = await aDirector()
    const { messageId } = await outbox(outboxFolder()).send(
      {
        to: { address: 'aissata@example.org', name: 'Aïssata' },
        subject: 'Votre facture <b>F2026-0001</b>',
        text: 'Bonjour,\n\nElle est ici : https://example.org/f/1\n\n<script>alert(1)</script>',
      } as never,
      {} as never
    )
    cleanup(() => rm(join(outboxFolder(), `${messageId}.json`)))

    ;(await client.get('/reglages/courriers').loginAs(odile)).assertTextIncludes('aissata@example.org')
    const text = (await client.get(`/reglages/courriers/${messageId}`).loginAs(odile)).text()
    assert.include(text, '<a href="https://example.org/f/1">')
    assert.notInclude(text, '<script>alert')
    assert.include(text, 'Votre facture &lt;b&gt;')
  })

  test('do not open a path', async ({ client }) => {
    const odile = await aDirector()

    for (const id of ['..%2F..%2Fpackage', '1700000000000-zzzzzzzz', '1700000000000-0badf00d'])
      (await client.get(`/reglages/courriers/${id}`).loginAs(odile)).assertStatus(404)
  })
})

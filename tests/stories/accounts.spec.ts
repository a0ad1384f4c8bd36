import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { balanceSheet } from '#activities/account/balance_sheet'
import { statementsOfMonth } from '#activities/statements/statements_of'
import { boxEntries, boxRule } from '#accounting/vat/box_entries'
import { vatSums } from '#accounting/vat/vat_lines'
import type { Box } from '#accounting/vat/vat_return'
import { vatSpan } from '#accounting/vat/vat_span'
import { roundHalfAway, sum } from '#core/cents'
import type { Cast } from '#database/story/cast'
import { TODAY } from '#database/story/play_story'
import { theStory } from '#tests/support/story'

let cast: Cast

test.group('The accounts of Les Pirogues', (group) => {
  group.setup(async () => {
    cast = await theStory()
  })

  test('each box of each filed return opens on lines that come to it', async ({ assert }) => {
    const returns = await db.from('vat_returns').orderBy('period')
    assert.isAbove(returns.length, 11)
    for (const { period, figures } of returns) {
      const span = await vatSpan(period)
      const sums = await vatSums(span)
      for (const box of (JSON.parse(figures).boxes as Box[]).filter(({ opens }) => opens)) {
        const { taxCents, baseCents } = await boxEntries(boxRule(box.code)!, span, sums)
        if (box.taxEuros !== undefined) assert.equal(roundHalfAway(taxCents / 100), box.taxEuros, `${period} ${box.code}`)
        if (box.baseEuros !== undefined) assert.equal(roundHalfAway(baseCents / 100), box.baseEuros, `${period} ${box.code}`)
      }
    }
  })

  test('both sides of every balance sheet are equal', async ({ assert }) => {
    for (const { id, code } of await db.from('activities')) {
      const { liabilities, totalCents } = await balanceSheet(id, TODAY)
      assert.equal(sum(liabilities.map(({ cents }) => cents)), totalCents, code)
    }
  })

  test('October’s statements went to everybody who runs an activity', async ({ assert }) => {
    const rows = await statementsOfMonth('2026-10')
    assert.isAbove(rows.length, 9)
    assert.isEmpty(rows.filter((row) => !row.person || row.sentOn !== '2026-11-10' || !row.documentId))
  })

  test('Mariama’s activity will be spared its minimum, which changes nothing of the past', async ({ assert }) => {
    const exemption = await db.from('contribution_exemptions').where('activity_id', cast.activities.A07.id).firstOrFail()
    assert.equal(exemption.from_period, '2026-12')
    assert.isNull(await db.from('contributions').whereNotNull('exemption_id').first())
  })
})

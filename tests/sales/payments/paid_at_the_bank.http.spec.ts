import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { activityMonths } from '#exits/report/activity_months'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import { acceptSuggestion } from '#treasury/reconciliation/accept_suggestion'
import { openLines } from '#treasury/reconciliation/open_lines'
import { suggestionsFor } from '#treasury/reconciliation/suggestions'
import { undoMatch } from '#treasury/reconciliation/undo_match'
import { aCustomer, anIssuedInvoice } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { balanceOf } from '#tests/support/lines'
import { anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'
import { aStatement, onCents } from '#tests/treasury/reconciliation/support'

test.group('An invoice paid at the bank', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-11-23' })))

  test('shows paid and by what, stands among the payments, makes its VAT due, and is owed again when undone', async ({
    client,
    assert,
  }) => {
    const { user, activity } = await anEntrepreneur()
    const maud = await anAccountant()
    const invoice = await anIssuedInvoice({ activity, customer: await aCustomer(activity) })
    const owed = await receivableLineOf(invoice)
    const [line] = await aStatement(onCents(1_200_00, `VIR SEPA FACTURE ${invoice.number}`, { on: '2026-11-20' }))
    const [suggestion] = (await suggestionsFor(await openLines({ lineIds: [line.id] }))).get(line.id)!
    assert.deepEqual(suggestion.ids, [owed])
    await acceptSuggestion(line, suggestion, '2026-11-20', maud)

    await invoice.refresh()
    assert.equal(invoice.openCents, 0)
    assert.equal(await balanceOf('445712', activity.id), -200_00)
    for (const reader of [maud, user]) {
      const page = await client.get(`/ventes/${invoice.id}`).loginAs(reader)
      page.assertTextIncludes(', réglée.')
      page.assertTextIncludes(`VIR SEPA FACTURE ${invoice.number}`)
      ;(await client.get('/encaissements').loginAs(reader)).assertTextIncludes(`VIR SEPA FACTURE ${invoice.number}`)
    }
    const none = { period: '2026-11', cents: 0 }
    const [november] = await activityMonths(activity.id, '2026-11', '2026-11', none)
    assert.equal(november.collectedCents, 1_200_00)

    const [match] = await line.related('matches').query()
    await undoMatch(match, '2026-11-21', maud)
    await invoice.refresh()
    assert.equal(invoice.openCents, 1_200_00)
    assert.equal((await activityMonths(activity.id, '2026-11', '2026-11', none))[0].collectedCents, 0)
  })
})

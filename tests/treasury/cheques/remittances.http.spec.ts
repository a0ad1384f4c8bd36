import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import ChequeRemittance from '#treasury/cheques/cheque_remittance'
import { aHouse } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { anAccountant, anAuditor } from '#tests/support/users'

test.group('Cheques, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: '2026-04-13' })))

  test('ticked, printed on a slip, brought to the bank', async ({ client, assert }) => {
    const { catering } = await aBook()
    const lines = [debit('511200', 75_00, catering), credit('758800', 75_00, catering)]
    const { id } = await postEntry(
      { journal: 'BQ', postedOn: '2026-04-10', label: 'Chèque reçu', source: 'essai:0', piece: 'CHQ 12', lines },
      null
    )
    const maud = await anAccountant()
    const send = (path: string, form = {}, who = maud) => client.post(path).redirects(0).loginAs(who).withCsrfToken().form(form)

    ;(await client.get('/banque/cheques').loginAs(maud)).assertTextIncludes('CHQ 12')
    ;(await client.get('/').loginAs(maud)).assertTextIncludes('chèque à la banque')
    assert.property((await send('/banque/cheques')).flashMessage('inputErrorsBag'), 'items')
    await send('/banque/cheques', { 'ids[]': [String(id)] })
    const remittance = await ChequeRemittance.query().orderBy('id', 'desc').firstOrFail()
    const page = `/banque/cheques/${remittance.id}`
    ;(await client.get(page).loginAs(maud)).assertTextIncludes('Bordereau')

    const auditor = await anAuditor()
    ;(await client.get(page).loginAs(auditor)).assertStatus(200)
    ;(await send(`${page}/depot`, { depositedOn: '2026-04-13' }, auditor)).assertStatus(403)
    await send(`${page}/depot`, { depositedOn: '2026-04-13' })
    assert.equal((await remittance.refresh()).depositedOn, '2026-04-13')
    ;(await client.get('/banque/cheques').loginAs(maud)).assertTextIncludes('Déposée le')

    const [cheque] = await remittance.related('items').query()
    ;(await send(`${page}/cheques/${cheque.id}/impaye`, { bouncedOn: '2026-04-13' }, auditor)).assertStatus(403)
    await send(`${page}/cheques/${cheque.id}/impaye`, { bouncedOn: '2026-04-13', feeCents: '' })
    assert.equal((await cheque.refresh()).bouncedOn, '2026-04-13')
    ;(await client.get(page).loginAs(maud)).assertTextIncludes('Impayé le')
  })
})

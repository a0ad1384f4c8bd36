import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { addThirdParty } from '#third_parties/add_third_party'
import { body } from '#third_parties/body'
import { changeBankDetails } from '#third_parties/change_bank_details'
import { BicInvalid, IbanInvalid } from '#third_parties/iban'
import { anAccountant } from '#tests/support/users'

const IBAN = 'FR1420041010050500013M02606'

test.group('Third parties', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('are numbered densely, each kind in its own series', async ({ assert }) => {
    const first = await addThirdParty({ kind: 'customer', name: 'Mairie de Port-Essai' })
    const second = await addThirdParty({ kind: 'customer', name: 'SCI Les Tilleuls' })
    const supplier = await addThirdParty({ kind: 'supplier', name: 'Bois du Littoral' })

    assert.equal(Number(second.code.slice(1)), Number(first.code.slice(1)) + 1)
    assert.match(first.code, /^C\d{5}$/)
    assert.match(supplier.code, /^F\d{5}$/)
  })

  test('keep bank details encrypted, and show them masked', async ({ assert }) => {
    const person = await addThirdParty({
      kind: 'person',
      name: 'Moussa Kébé-Lorand',
      iban: 'FR14 2004 1010 0505 0001 3M02 606',
      bic: 'psstfrppxxx',
    })
    const row = await db.from('third_parties').where('id', person.id).firstOrFail()

    assert.equal(person.iban, IBAN)
    assert.equal(person.maskedIban, 'FR14 •••• 2606')
    assert.equal(row.bic, 'PSSTFRPPXXX')
    assert.notInclude(row.iban, '2004')
  })

  test('refuse bank details whose key is wrong, and burn no number', async ({ assert }) => {
    const first = await addThirdParty({ kind: 'supplier', name: 'Encres de Loire' })
    await assert.rejects(() => addThirdParty({ kind: 'supplier', name: 'Faux', iban: 'FR1420041010050500013M02607' }), IbanInvalid)
    await assert.rejects(() => addThirdParty({ kind: 'supplier', name: 'Faux', bic: 'PSST' }), BicInvalid)
    const next = await addThirdParty({ kind: 'supplier', name: 'Papiers du Port' })

    assert.equal(Number(next.code.slice(1)), Number(first.code.slice(1)) + 1)
  })

  test('bank details change with a trace of who changed them', async ({ assert }) => {
    const maud = await anAccountant()
    const supplier = await addThirdParty({ kind: 'supplier', name: 'Bois du Littoral' })
    await changeBankDetails(supplier, { iban: IBAN, bic: null }, maud)
    await changeBankDetails(supplier, { iban: IBAN, bic: null }, maud)

    const trail = await db.from('audit_events').where('subject', `third_party:${supplier.id}`)
    assert.deepEqual(
      trail.map((event) => [event.action, event.user_id]),
      [['bank_details_changed', maud.id]]
    )
    await assert.rejects(() => changeBankDetails(supplier, { iban: 'FR00' }, maud), IbanInvalid)
  })

  test('a body is entered once, whoever asks', async ({ assert }) => {
    const urssaf = await body('urssaf')

    assert.equal((await body('urssaf')).id, urssaf.id)
    assert.deepEqual([urssaf.code, urssaf.kind, urssaf.name], ['OURSSAF', 'body', 'Urssaf'])
    assert.notEqual((await body('tax')).id, urssaf.id)
  })
})

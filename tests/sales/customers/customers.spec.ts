import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { addCustomer } from '#sales/customers/add_customer'
import { archiveCustomer, CustomerStillOwes, restoreCustomer } from '#sales/customers/archive_customer'
import { changeCustomer } from '#sales/customers/change_customer'
import { ElectronicAddressInvalid, SirenInvalid, VatNumberInvalid } from '#sales/customers/checked_customer'
import Customer from '#sales/customers/customer'
import { electronicAddressOf } from '#sales/customers/customer_of_invoice'
import { recordPayment } from '#sales/payments/record_payment'
import ThirdParty from '#third_parties/third_party'
import { aCustomer, anIssuedInvoice, ESTRAN, NORDSEE, YVONNE } from '#tests/sales/support'
import { anActivity, anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('A customer', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('is entered with its account, known to the activity that sells to it', async ({ assert }) => {
    const { user, activity } = await anEntrepreneur()
    const customer = await addCustomer({ ...ESTRAN, email: 'Compta@Example.org' }, activity.id, user)

    assert.equal(customer.siren, '000000026')
    assert.equal(customer.email, 'compta@example.org')
    assert.match((await ThirdParty.findOrFail(customer.thirdPartyId)).code, /^C\d{5}$/)
    assert.lengthOf(await Customer.visibleTo(user), 1)
  })

  test('that the house knows already is known to one more activity, which sees nothing of the other’s', async ({ assert }) => {
    const [aissata, moussa] = [await anEntrepreneur(), await anEntrepreneur({ firstName: 'Moussa' })]
    const one = await addCustomer(ESTRAN, aissata.activity.id, aissata.user)
    assert.lengthOf(await Customer.visibleTo(moussa.user), 0)

    const same = await addCustomer({ ...ESTRAN, name: 'Estran' }, moussa.activity.id, moussa.user)
    const [yvonne, homonym] = [await addCustomer(YVONNE, moussa.activity.id, null), await addCustomer(YVONNE, moussa.activity.id, null)]

    assert.equal(same.id, one.id)
    assert.equal(same.name, 'Éditions de l’Estran')
    assert.notEqual(yvonne.id, homonym.id)
    assert.lengthOf(await Customer.visibleTo(moussa.user), 3)
  })

  test('is refused with a wrong SIREN, VAT number or electronic address', async ({ assert }) => {
    const activity = await anActivity()
    const wrong = (facts: object) => () => addCustomer({ ...ESTRAN, ...facts }, activity.id, null)
    await assert.rejects(wrong({ siren: '000000027' }), SirenInvalid as never)
    await assert.rejects(wrong({ vatNumber: 'FR00000000026' }), VatNumberInvalid as never)
    await assert.rejects(wrong({ vatNumber: '12345' }), VatNumberInvalid as never)
    await assert.rejects(wrong({ electronicAddress: '000000034_COMPTA' }), ElectronicAddressInvalid as never)
  })

  test('tells where it receives: in the French directory, in another one, by e-mail', async ({ assert }) => {
    const activity = await anActivity()
    const estran = await aCustomer(activity, { electronicAddress: '000000026_COMPTA' })
    const nordsee = await aCustomer(activity, { ...NORDSEE, electronicAddress: '9930:DE123456789' })

    assert.deepEqual(electronicAddressOf(estran), { scheme: '0225', value: '000000026_COMPTA' })
    assert.deepEqual(electronicAddressOf(nordsee), { scheme: '9930', value: 'DE123456789' })
    assert.isUndefined(electronicAddressOf(await aCustomer(activity, { ...YVONNE, siren: null })))
  })

  test('changes its name in the books too; a person keeps no SIREN', async ({ assert }) => {
    const maud = await anAccountant()
    const customer = await aCustomer(await anActivity())
    await changeCustomer(customer, { ...ESTRAN, kind: 'person', name: 'Anne Estran' }, maud)

    assert.isNull(customer.siren)
    assert.equal((await ThirdParty.findOrFail(customer.thirdPartyId)).name, 'Anne Estran')
    await assert.rejects(() => changeCustomer(customer, { ...ESTRAN, siren: '1' }, maud), SirenInvalid as never)
  })

  test('is archived once nothing is owed, and comes back', async ({ assert }) => {
    const [activity, maud] = [await anActivity(), await anAccountant()]
    const customer = await aCustomer(activity)
    const invoice = await anIssuedInvoice({ activity, customer })
    await assert.rejects(() => archiveCustomer(customer, '2026-04-01', maud), CustomerStillOwes as never)

    await recordPayment({ invoice, amountCents: 1_200_00, receivedOn: '2026-04-02' }, maud)
    await archiveCustomer(customer, '2026-04-03', maud)
    assert.equal(customer.archivedOn, '2026-04-03')
    await restoreCustomer(customer)
    assert.isNull(customer.archivedOn)
  })
})

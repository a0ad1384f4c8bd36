import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { openItems } from '#ledger/open_items'
import { addCustomer } from '#sales/customers/add_customer'
import { archiveCustomer, CustomerStillOwes } from '#sales/customers/archive_customer'
import Customer from '#sales/customers/customer'
import { customerList } from '#sales/customers/customer_list'
import { customerRecord } from '#sales/customers/customer_record'
import { duplicateCustomers } from '#sales/customers/duplicate_customers'
import { mergeCustomers, NotTwoCustomers, TwoCompanies } from '#sales/customers/merge_customers'
import { tellCustomersApart } from '#sales/customers/tell_customers_apart'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { recordCustomerPayment } from '#sales/payments/record_customer_payment'
import { recordPayment } from '#sales/payments/record_payment'
import { aCustomer, aDraft, anIssuedInvoice, ESTRAN, YVONNE } from '#tests/sales/support'
import { anActivity, anEntrepreneur } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

const on = '2026-04-10'

test.group('A customer entered twice', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  async function twice() {
    const [aissata, moussa] = [await anEntrepreneur(), await anEntrepreneur({ firstName: 'Moussa' })]
    const kept = await aCustomer(aissata.activity)
    const merged = await aCustomer(moussa.activity, {
      name: 'Estran éditions',
      siren: null,
      email: 'compta@estran.example.org',
      phone: '02 99 00 00 00',
    })
    // Entered before the house looked at SIRENs.
    await merged.merge({ siren: kept.siren }).save()
    return { aissata, moussa, kept, merged, maud: await anAccountant() }
  }

  test('becomes one: what is owed adds up, sealed invoices keep their record and their account', async ({ assert }) => {
    const { aissata, moussa, kept, merged, maud } = await twice()
    const old = await anIssuedInvoice({ activity: moussa.activity, customer: merged })
    await anIssuedInvoice({ activity: aissata.activity, customer: kept })
    const draft = await aDraft({ activity: moussa.activity, customer: merged })
    const lines = await db.from('entry_lines').where('entry_id', old.entryId!).orderBy('id')
    await mergeCustomers(kept.id, merged.id, on, maud)

    await Promise.all([old.refresh(), draft.refresh()])
    assert.equal(old.customerId, merged.id)
    assert.equal(old.frozen!.customer.name, 'Estran éditions')
    assert.deepEqual(await db.from('entry_lines').where('entry_id', old.entryId!).orderBy('id'), lines)
    assert.equal(draft.customerId, kept.id)
    const one = await Customer.findOrFail(kept.id)
    assert.deepEqual([one.email, one.phone, one.siren], ['compta@estran.example.org', '02 99 00 00 00', '000000026'])
    assert.lengthOf(await openItems({ thirdPartyId: kept.thirdPartyId }), 2)
    assert.equal((await customerRecord(one, null, on)).owedCents, 2_400_00)
    const { rows } = await customerList({ view: 'actifs' }, null)
    assert.deepEqual(
      rows.map(({ name, open_cents }) => [name, open_cents]),
      [['Éditions de l’Estran', 2_400_00]]
    )
    assert.lengthOf(await Customer.visibleTo(moussa.user).whereNull('merged_into_id'), 1)
    assert.equal((await customerRecord(one, [moussa.activity.id], on)).owedCents, 1_200_00)
  })

  test('pays both records’ invoices at once, has one credited, and is archived once nothing is owed', async ({ assert }) => {
    const { aissata, moussa, kept, merged, maud } = await twice()
    const old = await anIssuedInvoice({ activity: moussa.activity, customer: merged })
    const recent = await anIssuedInvoice({ activity: aissata.activity, customer: kept })
    const third = await anIssuedInvoice({ activity: moussa.activity, customer: merged })
    await mergeCustomers(kept.id, merged.id, on, maud)
    await kept.refresh()

    await creditInvoice(third, { on }, maud)
    const invoices = [{ invoiceId: old.id }, { invoiceId: recent.id }]
    await assert.rejects(() => archiveCustomer(kept, on, maud), CustomerStillOwes as never)
    await recordCustomerPayment({ customer: kept, amountCents: 2_400_00, receivedOn: on, invoices }, maud)
    await Promise.all([old.refresh(), recent.refresh(), third.refresh()])
    assert.deepEqual([old.openCents, recent.openCents, third.openCents], [0, 0, 0])
    await archiveCustomer(kept, on, maud)
    assert.equal(kept.archivedOn, on)
  })

  test('twice over, follows the last that was kept; a new invoice of the old record goes to it', async ({ assert }) => {
    const { aissata, moussa, kept, merged, maud } = await twice()
    const third = await aCustomer(aissata.activity, { ...YVONNE, kind: 'company', name: 'Estran', siren: null })
    const old = await anIssuedInvoice({ activity: moussa.activity, customer: merged })
    await mergeCustomers(kept.id, merged.id, on, maud)
    await mergeCustomers(third.id, kept.id, on, maud)

    assert.equal((await Customer.findOrFail(merged.id)).mergedIntoId, third.id)
    assert.equal((await aDraft({ activity: moussa.activity, customer: merged })).customerId, third.id)
    await recordPayment({ invoice: old, amountCents: 1_200_00, receivedOn: on }, maud)
    assert.isEmpty(await openItems({ thirdPartyId: third.thirdPartyId }))
    const again = await addCustomer(ESTRAN, moussa.activity.id, maud)
    assert.equal(again.id, third.id)
  })

  test('is not merged with itself, twice, or with another company', async ({ assert }) => {
    const { aissata, kept, merged, maud } = await twice()
    const other = await aCustomer(aissata.activity, { name: 'Autre', siren: '000000034' })
    await assert.rejects(() => mergeCustomers(kept.id, kept.id, on, maud), NotTwoCustomers as never)
    await assert.rejects(() => mergeCustomers(kept.id, other.id, on, maud), TwoCompanies as never)
    await mergeCustomers(kept.id, merged.id, on, maud)
    await assert.rejects(() => mergeCustomers(other.id, merged.id, on, maud), NotTwoCustomers as never)
    assert.lengthOf(await db.from('customer_merges').where('kept_id', kept.id), 1)
  })

  test('is suggested by SIREN, VAT number, or name and postcode, until somebody says that they are two', async ({ assert }) => {
    const [activity, maud] = [await anActivity(), await anAccountant()]
    const one = await aCustomer(activity, { siren: null })
    const same = await aCustomer(activity, { name: 'SARL EDITIONS DE L’ESTRAN', siren: null })
    const german = { country: 'DE', siren: null, postcode: '20457' }
    const verlag = await aCustomer(activity, { ...german, name: 'Nordsee Verlag', vatNumber: null })
    await db.from('customers').where('id', verlag.id).update({ vat_number: 'DE123456789' })
    const gmbh = await aCustomer(activity, { ...german, name: 'Nordsee GmbH', vatNumber: null })
    await db.from('customers').where('id', gmbh.id).update({ vat_number: 'DE123456789' })
    await aCustomer(activity, { name: 'Éditions de l’Estran', siren: null, postcode: '75001' })

    const found = await duplicateCustomers(null)
    assert.sameDeepMembers(
      found.map((pair) => [pair.by, pair.one.id, pair.other.id]),
      [
        ['name', one.id, same.id],
        ['vat', verlag.id, gmbh.id],
      ]
    )
    await tellCustomersApart(same.id, one.id, on, maud)
    assert.lengthOf(await duplicateCustomers([activity.id]), 1)
    assert.isEmpty(await duplicateCustomers([(await anActivity()).id]))
  })

  test('two establishments of a company are two customers; one SIRET is one', async ({ assert }) => {
    const activity = await anActivity()
    const [nantes, brest] = ['00000002600013', '00000002600021']
    const one = await aCustomer(activity, { siren: null, siret: nantes })
    const other = await aCustomer(activity, { siren: null, siret: brest })
    const again = await aCustomer(activity, { siren: null, siret: brest })

    assert.equal(one.siren, '000000026')
    assert.notEqual(one.id, other.id)
    assert.equal(again.id, other.id)
    assert.isEmpty(await duplicateCustomers(null))
  })
})

import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { mergeCustomers } from '#sales/customers/merge_customers'
import { customerStatement } from '#sales/customers/statements/customer_statement'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { recordCustomerPayment } from '#sales/payments/record_customer_payment'
import { aCustomer, anIssuedInvoice } from '#tests/sales/support'
import { anActivity } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

test.group('A statement of account', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('opens with what was owed, tells invoices, notes and payments in order, and ends with what is owed', async ({ assert }) => {
    const [activity, maud] = [await anActivity(), await anAccountant()]
    const customer = await aCustomer(activity)
    const old = await aCustomer(activity, { name: 'Estran', siren: '000000034' })
    await anIssuedInvoice({ activity, customer: old }, '2026-02-27')
    await old.merge({ siren: null }).save()
    await mergeCustomers(customer.id, old.id, '2026-03-02', maud)
    const second = await anIssuedInvoice({ activity, customer }, '2026-03-16')
    const third = await anIssuedInvoice({ activity, customer }, '2026-03-31')
    await creditInvoice(third, { on: '2026-04-01' }, maud)
    await recordCustomerPayment({ customer, amountCents: 1_250_00, receivedOn: '2026-04-10', invoices: [{ invoiceId: second.id }] }, maud)

    const statement = await customerStatement(customer, { from: '2026-03-01', to: '2026-04-30' }, null)
    assert.equal(statement.openingCents, 1_200_00)
    assert.deepEqual(
      statement.lines.map(({ on, debitCents, creditCents, balanceCents }) => [on, debitCents, creditCents, balanceCents]),
      [
        ['2026-03-16', 1_200_00, 0, 2_400_00],
        ['2026-03-31', 1_200_00, 0, 3_600_00],
        ['2026-04-01', 0, 1_200_00, 2_400_00],
        ['2026-04-10', 0, 1_200_00, 1_200_00],
        ['2026-04-10', 0, 50_00, 1_150_00],
      ]
    )
    assert.deepEqual([statement.closingCents, statement.heldCents], [1_150_00, 50_00])
    assert.deepEqual(statement.unpaid.map(({ openCents, isLate }) => [openCents, isLate]), [[1_200_00, true]]) // prettier-ignore
    const stranger = await anActivity()
    assert.isEmpty((await customerStatement(customer, { from: '2026-01-01', to: '2026-04-30' }, [stranger.id])).lines)
  })
})

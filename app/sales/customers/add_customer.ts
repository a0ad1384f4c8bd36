import { inTransaction, type Transaction } from '#core/transaction'
import { checkedCustomer, type CustomerFacts } from '#sales/customers/checked_customer'
import Customer from '#sales/customers/customer'
import { linkCustomer } from '#sales/customers/link_customer'
import { addThirdParty } from '#third_parties/add_third_party'

/**
 * Enters a customer with its auxiliary account, known to an activity. A company that the house knows already, by its
 * SIREN or VAT number, is not entered twice: it becomes known to one more activity.
 * Two establishments of a company are two customers. Throws what checked_customer.ts names.
 */
export function addCustomer(facts: CustomerFacts, activityId: number, _by: { id: number } | null, trx?: Transaction): Promise<Customer> {
  return inTransaction(async (trx_) => {
    const row = checkedCustomer(facts)
    const customer = (await knownAlready(row, trx_)) ?? (await enter(row, trx_))
    await linkCustomer(customer, activityId, trx_)
    return customer
  }, trx)
}

type Row = ReturnType<typeof checkedCustomer>

export async function knownAlready({ siren, siret, vatNumber }: Pick<Row, 'siren' | 'siret' | 'vatNumber'>, trx: Transaction) {
  if (!siren && !vatNumber) return null
  const key = siren ? { siren } : { vat_number: vatNumber }
  const all = await Customer.query({ client: trx }).where(key).whereNull('merged_into_id').orderBy('id')
  const known = all.find((one) => siret && one.siret === siret) ?? all.find((one) => !siret || !one.siret)
  if (known?.archivedOn) await known.merge({ archivedOn: null }).save()
  return known ?? null
}

async function enter(row: Row, trx: Transaction) {
  const thirdParty = await addThirdParty({ kind: 'customer', name: row.name }, trx)
  return Customer.create({ ...row, thirdPartyId: thirdParty.id }, { client: trx })
}

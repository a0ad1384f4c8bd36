import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import Customer from '#sales/customers/customer'
import { linkCustomer } from '#sales/customers/link_customer'

export class NotTwoCustomers extends Refusal {
  constructor() {
    super('Choisissez deux fiches différentes, qui ne sont pas déjà réunies.', 'otherId')
  }
}

export class TwoCompanies extends Refusal {
  constructor(one: string, other: string) {
    super(`Ces fiches ont deux SIREN différents, ${one} et ${other} : ce sont deux entreprises.`, 'otherId')
  }
}

/**
 * Two records of one customer become one. Issued invoices and sealed lines keep what they said and the account they bear;
 * drafts, contacts and activities move to the record that stays, and what is owed is asked of both accounts as of one.
 * Throws NotTwoCustomers, TwoCompanies.
 */
export function mergeCustomers(keptId: number, mergedId: number, on: Day, by: { id: number } | null, trx?: Transaction): Promise<Customer> {
  return inTransaction(async (trx_) => {
    const both = await Customer.query({ client: trx_ }).whereIn('id', [keptId, mergedId]).orderBy('id').forUpdate()
    const [kept, merged] = [keptId, mergedId].map((id) => both.find((customer) => customer.id === id))
    if (!kept || !merged || kept === merged || kept.mergedIntoId || merged.mergedIntoId) throw new NotTwoCustomers()
    if (kept.siren && merged.siren && kept.siren !== merged.siren) throw new TwoCompanies(kept.siren, merged.siren)

    await rememberMerge(kept, merged, on, by, trx_)
    await moveToKept(kept, merged, trx_)
    await kept.merge(completed(kept, merged)).save()
    await merged.merge({ mergedIntoId: kept.id, archivedOn: merged.archivedOn ?? on }).save()
    await nameFamily(kept, trx_)
    await recordAudit({ action: 'customers_merged', subject: `customer:${kept.id}`, details: { merged: merged.id }, by }, trx_)
    return kept
  }, trx)
}

const rememberMerge = (kept: Customer, merged: Customer, on: Day, by: { id: number } | null, trx: Transaction) =>
  trx
    .table('customer_merges')
    .insert({ merged_id: merged.id, kept_id: kept.id, former_name: merged.name, merged_on: on, merged_by_id: by?.id ?? null })

/** What is not sealed follows; a draft credit note stays with the invoice that it corrects. */
async function moveToKept(kept: Customer, merged: Customer, trx: Transaction) {
  for (const { activity_id: activityId } of await trx.from('activity_customers').where('customer_id', merged.id).select('activity_id'))
    await linkCustomer(kept, activityId, trx)
  const drafts = { customer_id: merged.id, number: null }
  await trx.from('invoices').where(drafts).whereNot('kind', 'credit_note').update({ customer_id: kept.id })
  await trx.from('quotes').where(drafts).update({ customer_id: kept.id })
  await trx.from('customer_contacts').where('customer_id', merged.id).update({ customer_id: kept.id })
  await trx.from('customers').where('merged_into_id', merged.id).update({ merged_into_id: kept.id })
  const accounts = (any: any) => void any.where('id', merged.thirdPartyId).orWhere('merged_into_id', merged.thirdPartyId)
  await trx.from('third_parties').where(accounts).update({ merged_into_id: kept.thirdPartyId })
}

const ADDRESS = ['street', 'postcode', 'city'] as const
const DELIVERY = ['deliveryName', 'deliveryStreet', 'deliveryPostcode', 'deliveryCity', 'deliveryCountry'] as const
const NUMBERS = ['siren', 'siret', 'vatNumber', 'electronicAddress'] as const
const OTHERS = ['email', 'phone', 'note', 'paymentTermDays'] as const

/** What the kept record does not say, said by the other; an address is taken whole or not at all. */
export function completed(kept: Customer, merged: Customer): Partial<Customer> {
  const blank = (fields: readonly (keyof Customer)[]) => fields.every((field) => kept[field] === null)
  const taken = [
    ...OTHERS.filter((field) => kept[field] === null),
    ...(kept.isPerson ? [] : NUMBERS.filter((field) => kept[field] === null)),
    ...(blank(ADDRESS) && kept.country === merged.country ? ADDRESS : []),
    ...(blank(DELIVERY) ? DELIVERY : []),
  ]
  const facts = Object.fromEntries(taken.map((field) => [field, merged[field]]))
  return { ...facts, archivedOn: merged.archivedOn ? kept.archivedOn : null }
}

/** Old records and their accounts are called as the kept one: a list names one customer once. Frozen invoices name who they named. */
export async function nameFamily({ id, thirdPartyId, name }: Customer, trx: Transaction) {
  await trx.from('customers').where('merged_into_id', id).update({ name })
  await trx.from('third_parties').where('id', thirdPartyId).orWhere('merged_into_id', thirdPartyId).update({ name })
}

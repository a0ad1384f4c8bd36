import db from '@adonisjs/lucid/services/db'
import type Customer from '#sales/customers/customer'
import { customerFamily } from '#sales/customers/customer_family'

/** Two records side by side, fact by fact, and what hangs on each: enough to say whether they are one customer. */
export async function customerComparison(one: Customer, other: Customer) {
  const [first, second] = [await factsOf(one), await factsOf(other)]
  return {
    rows: first.map(([label, value], at) => ({ label, one: value, other: second[at][1], differs: value !== second[at][1] })),
    // Two records of one customer often bear one name: their accounts tell them apart.
    names: [one, other].map(({ name }, at) => (one.name === other.name ? `${name}, ${[first, second][at][1][1]}` : name)),
    // The one that bought more is usually the one to keep; else the older.
    keptId: Number(second[0][1]) > Number(first[0][1]) ? other.id : one.id,
  }
}

async function factsOf(customer: Customer): Promise<[string, string][]> {
  const [{ counted }] = await db
    .from('invoices')
    .whereIn('customer_id', customerFamily(customer.id))
    .whereNotNull('number')
    .count('* as counted')
  const { code } = await db.from('third_parties').where('id', customer.thirdPartyId).select('code').firstOrFail()
  return [
    ['Factures émises', String(counted)],
    ['Compte auxiliaire', code],
    ['Sorte', customer.kindLabel],
    ['SIREN', customer.siren ?? ''],
    ['SIRET', customer.siret ?? ''],
    ['Numéro de TVA', customer.vatNumber ?? ''],
    ['Rue', customer.street ?? ''],
    ['Ville', [customer.postcode, customer.city].filter(Boolean).join(' ')],
    ['Pays', customer.country],
    ['Adresse électronique', customer.email ?? ''],
    ['Téléphone', customer.phone ?? ''],
  ]
}

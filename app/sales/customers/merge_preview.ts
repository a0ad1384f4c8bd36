import db from '@adonisjs/lucid/services/db'
import { formatCents, sum } from '#core/cents'
import { openItems } from '#ledger/open_items'
import type Customer from '#sales/customers/customer'
import { customerFamily } from '#sales/customers/customer_family'
import { completed } from '#sales/customers/merge_customers'

const FIELDS: Partial<Record<keyof Customer, string>> = {
  siren: 'SIREN',
  siret: 'SIRET',
  vatNumber: 'numéro de TVA',
  electronicAddress: 'adresse de facturation électronique',
  email: 'courriel',
  phone: 'téléphone',
  note: 'note',
  paymentTermDays: 'délai de paiement',
  street: 'adresse',
  deliveryStreet: 'adresse de livraison',
}

/** What a merge would do if the first record stayed: what it takes, what follows, and what stays where it is. */
export async function mergePreview(kept: Customer, merged: Customer): Promise<{ label: string; value: string }[]> {
  const taken = completed(kept, merged)
  const facts = (Object.keys(FIELDS) as (keyof Customer)[]).filter((field) => (taken[field] ?? null) !== null)
  const drafts = { customer_id: merged.id, number: null }
  const issued = await counted(db.from('invoices').whereIn('customer_id', customerFamily(merged.id)).whereNotNull('number'))
  const owed = await openItems({ thirdPartyId: merged.thirdPartyId, accounts: ['411000', '416000', '419100', '419700'] })
  return [
    { label: 'La fiche prend à l’autre', value: facts.map((field) => FIELDS[field]).join(', ') },
    {
      label: 'La suivent',
      value: [
        some(
          await counted(db.from('invoices').where(drafts).whereNot('kind', 'credit_note')),
          'brouillon de facture',
          'brouillons de facture'
        ),
        some(await counted(db.from('quotes').where(drafts)), 'brouillon de devis', 'brouillons de devis'),
        some(await counted(db.from('customer_contacts').where('customer_id', merged.id)), 'contact', 'contacts'),
      ]
        .filter(Boolean)
        .join(', '),
    },
    { label: 'La verront aussi', value: (await newActivities(kept, merged)).join(', ') },
    {
      label: 'Restent sous leur compte, et comptent avec elle',
      value: [some(issued, 'facture émise', 'factures émises'), formatCents(sum(owed.map(({ openCents }) => openCents)))]
        .filter(Boolean)
        .join(', '),
    },
    { label: 'Prend son nom dans les listes', value: kept.name === merged.name ? '' : merged.name },
  ]
}

const some = (count: number, one: string, many: string) => (count === 0 ? '' : `${count}\u00A0${count > 1 ? many : one}`)

async function counted(query: any): Promise<number> {
  const [row] = await query.count('* as counted')
  return Number(row.counted)
}

/** Activities that know the other record only. */
async function newActivities(kept: Customer, merged: Customer): Promise<string[]> {
  const known = db.from('activity_customers').where('customer_id', kept.id).select('activity_id')
  const rows = await db
    .from('activity_customers as l')
    .join('activities as a', 'a.id', 'l.activity_id')
    .where('l.customer_id', merged.id)
    .whereNotIn('l.activity_id', known)
    .orderBy('a.trade_name')
    .select('a.trade_name')
  return rows.map((row) => row.trade_name)
}

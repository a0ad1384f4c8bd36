import { plainWords } from '#core/words'
import type { CustomerFacts } from '#sales/customers/checked_customer'

export type ImportedField = Exclude<keyof CustomerFacts, 'note'> | 'note'

/** What a column of somebody else's file may say of a customer, and the heads that usually say it. */
export const IMPORTED_FIELDS: { field: ImportedField; label: string; also: string[] }[] = [
  { field: 'name', label: 'Nom', also: ['raison sociale', 'client', 'societe', 'denomination', 'name', 'company', 'nom du client'] },
  { field: 'kind', label: 'Sorte', also: ['type', 'nature', 'categorie', 'type de client'] },
  { field: 'siren', label: 'SIREN', also: ['numero siren', 'n siren'] },
  { field: 'siret', label: 'SIRET', also: ['numero siret', 'n siret'] },
  { field: 'vatNumber', label: 'Numéro de TVA', also: ['tva', 'tva intracommunautaire', 'n tva', 'vat', 'vat number', 'tva intracom'] },
  { field: 'street', label: 'Rue', also: ['adresse', 'adresse 1', 'voie', 'address', 'street'] },
  { field: 'postcode', label: 'Code postal', also: ['cp', 'zip', 'postcode', 'postal code'] },
  { field: 'city', label: 'Ville', also: ['commune', 'city', 'town'] },
  { field: 'country', label: 'Pays', also: ['country', 'code pays'] },
  { field: 'email', label: 'Adresse électronique', also: ['email', 'e mail', 'mail', 'courriel', 'adresse mail', 'adresse e mail'] },
  { field: 'phone', label: 'Téléphone', also: ['tel', 'telephone 1', 'phone', 'mobile', 'portable'] },
  { field: 'electronicAddress', label: 'Adresse de facturation électronique', also: ['adresse electronique de facturation'] },
  { field: 'paymentTermDays', label: 'Délai de paiement', also: ['delai', 'echeance', 'payment term', 'delai de reglement'] },
  { field: 'termEndsMonth', label: 'Fin de mois', also: ['fdm', 'end of month'] },
  { field: 'deliveryName', label: 'Lieu de livraison', also: ['livraison nom'] },
  { field: 'deliveryStreet', label: 'Rue de livraison', also: ['adresse de livraison', 'livraison adresse'] },
  { field: 'deliveryPostcode', label: 'Code postal de livraison', also: ['livraison code postal', 'livraison cp'] },
  { field: 'deliveryCity', label: 'Ville de livraison', also: ['livraison ville'] },
  { field: 'deliveryCountry', label: 'Pays de livraison', also: ['livraison pays'] },
  { field: 'note', label: 'Note', also: ['notes', 'commentaire', 'remarque', 'comment'] },
]

/** Which field each head seems to say, by its words; each field once, null when nobody knows. */
export function guessedFields(heads: string[]): (ImportedField | null)[] {
  const taken = new Set<ImportedField>()
  return heads.map((head) => {
    const said = plainHead(head)
    const match = IMPORTED_FIELDS.find(({ field, label, also }) => !taken.has(field) && [plainHead(label), ...also].includes(said))
    if (match) taken.add(match.field)
    return match?.field ?? null
  })
}

const plainHead = (head: string) =>
  plainWords(head)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

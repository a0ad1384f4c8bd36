import type { Customer, Seller } from '#documents/invoice_facts'

/** A supplier and our house, as a supplier's software tells them. */
export const littoral: Seller = {
  name: 'Télécoms du Littoral',
  legalForm: 'SAS',
  address: { lines: ['1 rue du Câble'], postcode: '99100', city: 'Port-Essai', country: 'FR' },
  siren: '000000034',
  siret: '',
  naf: '6110Z',
  registry: 'RCS Port-Essai 000 000 034',
  vatNumber: 'FR17000000034',
  email: 'factures@example.org',
}

export const pirogues: Customer = {
  kind: 'company',
  name: 'Les Pirogues',
  address: { lines: ['12 quai des Pirogues'], postcode: '99100', city: 'Port-Essai', country: 'FR' },
  siren: '000000018',
  vatNumber: 'FR66000000018',
}

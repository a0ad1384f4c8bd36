import db from '@adonisjs/lucid/services/db'
import { openBooks } from '#admin/open_books'
import Cooperative from '#cooperative/cooperative'

/**
 * The house of the tests: « Les Pirogues », its books open for 2025 and 2026, its shared services (A00).
 * Opened once: asking again gives the same one.
 */
export async function aHouse(facts: Partial<Cooperative> = {}): Promise<Cooperative> {
  await openBooks(2025)
  await openBooks(2026)

  const house = (await Cooperative.first()) ?? new Cooperative().fill(LES_PIROGUES)
  return house.merge(facts as object).save()
}

/** The activity that carries what the house shares. */
export async function sharedServicesId(): Promise<number> {
  const { id } = await db.from('activities').where('code', 'A00').firstOrFail()
  return id
}

const LES_PIROGUES = {
  name: 'Les Pirogues',
  legalForm: 'SCOP SARL à capital variable',
  capitalCents: 24_000_00,
  siren: '000000018',
  siret: '00000001800028',
  naf: '8299Z',
  vatNumber: 'FR66000000018',
  rcsCity: 'Port-Essai',
  street: '12 quai des Pirogues',
  postcode: '99100',
  city: 'Port-Essai',
  country: 'FR',
  email: 'contact@example.org',
  phone: '01 99 00 12 34',
  iban: 'FR1420041010050500013M02606',
  bic: 'PSSTFRPPXXX',
  vatOn: 'receipts',
  headcountBand: '11_to_49',
  healthPremiumCents: 40_00,
  pinnedOn: null,
  isDemo: false,
}

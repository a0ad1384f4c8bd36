import type Activity from '#activities/activity'
import type Cooperative from '#cooperative/cooperative'
import { formatCents } from '#core/cents'
import type { Seller } from '#documents/invoice_facts'
import type { Brand } from '#documents/logo'

export type SellerFacts = {
  house: Cooperative
  activity: Activity
  /** How the house and the trade name look, when they said. */
  looks?: { house?: Brand; trade?: Brand }
  people: { name: string; email?: string | null; phone?: string | null }[]
}

/** The cooperative is the one seller; the brand is the activity's, the contact the person who runs it (XP Z12-014, UC1). */
export const sellerOf = ({ house, activity, people, looks }: SellerFacts): Seller => ({
  name: house.name,
  legalForm: house.legalForm,
  capital: house.capitalCents > 0 ? `capital ${formatCents(house.capitalCents)}` : undefined,
  address: { lines: house.street.split('\n'), postcode: house.postcode, city: house.city, country: house.country },
  siren: house.siren,
  siret: house.siret,
  naf: house.naf,
  registry: `RCS ${house.rcsCity} ${house.siren.replace(/(\d{3})(?=\d)/g, '$1 ')}`,
  vatNumber: house.vatNumber,
  email: house.email,
  phone: house.phone ?? undefined,
  mark: house.settings?.mark,
  iban: house.iban ?? undefined,
  bic: house.bic ?? undefined,
  tradeName: activity.isSharedServices ? undefined : activity.tradeName,
  ...(looks?.house && { brand: looks.house }),
  ...(looks?.trade && !activity.isSharedServices && { tradeBrand: looks.trade }),
  person: people.length > 0 ? personOf(people) : undefined,
})

const personOf = (people: SellerFacts['people']) => ({
  name: people.map(({ name }) => name).join(' et '),
  email: people[0].email ?? undefined,
  phone: people[0].phone ?? undefined,
})

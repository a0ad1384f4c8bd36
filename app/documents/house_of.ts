import type Cooperative from '#cooperative/cooperative'
import { formatCents } from '#core/cents'
import type { House } from '#documents/house'

/** The cooperative as its papers name it. */
export const houseOf = (house: Cooperative): House => ({
  name: house.name,
  legalForm: house.legalForm,
  capital: house.capitalCents > 0 ? `capital ${formatCents(house.capitalCents)}` : undefined,
  address: { lines: house.street.split('\n'), postcode: house.postcode, city: house.city, country: house.country },
  siren: house.siren,
  siret: house.siret,
  naf: house.naf,
  registry: `RCS ${house.rcsCity} ${spaced(house.siren)}`,
  vatNumber: house.vatNumber,
  email: house.email,
  phone: house.phone ?? undefined,
  mark: house.settings?.mark,
})

export const spaced = (siren: string) => siren.replace(/(\d{3})(?=\d)/g, '$1\u00A0')

import type Cooperative from '#cooperative/cooperative'
import { formatCents } from '#core/cents'
import type { House } from '#documents/house'

/** The cooperative as the papers of pay name it. */
export const employer = (house: Cooperative): House => ({
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
})

import type { Brand } from '#documents/logo'

/** The cooperative as every paper names it: the mentions of C. com. R123-237 and R123-238, and how to reach it. */
export interface House {
  name: string
  /** « SCOP SARL à capital variable », words of the statutes. */
  legalForm: string
  /** « capital variable, minimum 18 500 € »; left out when the legal form says enough. */
  capital?: string
  address: Address
  siren: string
  siret: string
  naf: string
  /** « RCS Port-Essai 000 000 018 ». */
  registry: string
  vatNumber: string
  email?: string
  phone?: string
  website?: string
  mark?: Mark
  /** Its own logo, colour and foot, when it has some. */
  brand?: Brand
}

/** The drawn sign at the top left of every paper. */
export type Mark = 'canoe' | 'springboard'

export interface Address {
  lines: string[]
  postcode: string
  city: string
  /** ISO 3166-1 alpha-2; the country is printed when it is not FR. */
  country: string
}

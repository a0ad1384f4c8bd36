import { plainCents } from '#core/cents'
import type { Address } from '#documents/house'
import type { Unit } from '#documents/invoice_facts'

/** `123456, 'CHF'` → `1 234,56 CHF`; euros by default. */
export const amount = (cents: number, currency = 'EUR') => `${plainCents(cents)}\u00A0${currency === 'EUR' ? '€' : currency}`

const wholes = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })

/** `123456` → `1 235 €`, for charts and headlines, where cents only distract. */
export const headline = (cents: number) => `${wholes.format(cents / 100).replace('-', '\u2212')}\u00A0€`

const decimals = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 })

/** Thousandths, `2500` → `2,5`. */
export const quantity = (milli: number) => decimals.format(milli / 1000).replace('-', '\u2212')

const UNITS: Record<Unit, string> = {
  unit: '',
  hour: 'h',
  day: 'j',
  month: 'mois',
  lump_sum: 'forfait',
  kg: 'kg',
  m: 'm',
  m2: 'm²',
  m3: 'm³',
  km: 'km',
  litre: 'l',
  set: 'lot',
  person: 'pers.',
}

export const unitWords = (unit: Unit) => UNITS[unit]

const rates = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 3 })

/** Payroll rates in 1e-5: `690` → `0,69 %`. */
export const fineRate = (rate: number) => `${rates.format(rate / 1000).replace('-', '\u2212')}\u00A0%`

const percents = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 })

/** Basis points with a true minus sign: `2000` → `20 %`. */
export const rate = (bps: number) => `${percents.format(bps / 100).replace('-', '\u2212')}\u00A0%`

const countries = new Intl.DisplayNames('fr', { type: 'region' })

export const addressLines = ({ lines, postcode, city, country }: Address): string[] => [
  ...lines.filter(Boolean),
  [postcode, city].filter(Boolean).join(' '),
  ...(country === 'FR' ? [] : [countries.of(country)!.toLocaleUpperCase('fr')]),
]

export const addressOnOneLine = (address: Address) => addressLines(address).join(', ')

/** `000000018` → `000 000 018`, with spaces that do not break. */
export const groupedBy3 = (siren: string) => siren.replace(/\s/g, '').replace(/(\d{3})(?=\d)/g, '$1\u00A0')

/** `00000001800012` → `000 000 018 00012`. */
export const siretWords = (siret: string) => {
  const plain = siret.replace(/\s/g, '')
  return `${groupedBy3(plain.slice(0, 9))}\u00A0${plain.slice(9)}`
}

export const ibanWords = (iban: string) => iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1\u00A0')

/** Words joined by a raised dot, those that are absent left out. */
export const dotted = (...words: (string | undefined | false | null)[]) => words.filter(Boolean).join('\u00A0· ')

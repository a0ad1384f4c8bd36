import { shareOf } from '#core/cents'

/** A band of the year's scale: what a kilometre of the whole distance is worth beyond `aboveKm`, plus a fixed part. */
export type MileageBand = { aboveKm: number; rateMilli: number; fixedEuros: number }

export const VEHICLES = {
  car: 'Voiture',
  motorcycle: 'Moto ou scooter de plus de 50 cm³',
  moped: 'Cyclomoteur',
} as const

export type Vehicle = keyof typeof VEHICLES

/**
 * What a year's distance with one vehicle is worth in cents, by the scale of its fiscal power (CGI ann. IV, 6 B):
 * the rate of the band applies to the whole distance. An electric vehicle gets a fifth more.
 */
export function mileageOf(kilometres: number, bands: MileageBand[], { isElectric = false } = {}): number {
  const band = bands.filter(({ aboveKm }) => kilometres > aboveKm).sort((a, b) => b.aboveKm - a.aboveKm)[0]
  if (!band) return 0
  const milliEuros = kilometres * band.rateMilli + band.fixedEuros * 1000
  return shareOf(milliEuros, isElectric ? 12 : 10, 100)
}

/** What a trip is worth in cents after the kilometres already claimed in the year: the total after, less the total before. */
export const mileageBetween = (before: number, kilometres: number, bands: MileageBand[], options?: { isElectric?: boolean }) =>
  mileageOf(before + kilometres, bands, options) - mileageOf(before, bands, options)

/**
 * The kilometre scale of revenue years 2025 and 2026, unchanged since 2023 (CGI ann. IV, art. 6 B; service-public.gouv.fr,
 * publication of 9 April 2026, as reproduced by outils-ec.fr). An electric vehicle gets a fifth more.
 * A power stands for itself and those up to the next; each band is [above km, rate in thousandths of a euro, fixed euros].
 */
type Band = [aboveKm: number, rateMilli: number, fixedEuros: number]

const SOURCE = 'CGI ann. IV art. 6 B ; service-public.gouv.fr, 9 avril 2026'

const SCALE: { vehicle: string; fiscalPower: number; bands: [Band, Band, Band] }[] = [
  {
    vehicle: 'car',
    fiscalPower: 3,
    bands: [
      [0, 529, 0],
      [5000, 316, 1065],
      [20000, 370, 0],
    ],
  },
  {
    vehicle: 'car',
    fiscalPower: 4,
    bands: [
      [0, 606, 0],
      [5000, 340, 1330],
      [20000, 407, 0],
    ],
  },
  {
    vehicle: 'car',
    fiscalPower: 5,
    bands: [
      [0, 636, 0],
      [5000, 357, 1395],
      [20000, 427, 0],
    ],
  },
  {
    vehicle: 'car',
    fiscalPower: 6,
    bands: [
      [0, 665, 0],
      [5000, 374, 1457],
      [20000, 447, 0],
    ],
  },
  {
    vehicle: 'car',
    fiscalPower: 7,
    bands: [
      [0, 697, 0],
      [5000, 394, 1515],
      [20000, 470, 0],
    ],
  },
  {
    vehicle: 'motorcycle',
    fiscalPower: 1,
    bands: [
      [0, 395, 0],
      [3000, 99, 891],
      [6000, 248, 0],
    ],
  },
  {
    vehicle: 'motorcycle',
    fiscalPower: 3,
    bands: [
      [0, 468, 0],
      [3000, 82, 1158],
      [6000, 275, 0],
    ],
  },
  {
    vehicle: 'motorcycle',
    fiscalPower: 6,
    bands: [
      [0, 606, 0],
      [3000, 79, 1583],
      [6000, 343, 0],
    ],
  },
  {
    vehicle: 'moped',
    fiscalPower: 0,
    bands: [
      [0, 315, 0],
      [3000, 79, 711],
      [6000, 198, 0],
    ],
  },
]

export const MILEAGE_SCALES = [2025, 2026].flatMap((year) =>
  SCALE.flatMap(({ vehicle, fiscalPower, bands }) =>
    bands.map(([aboveKm, rateMilli, fixedEuros]) => ({
      year,
      vehicle,
      fiscal_power: fiscalPower,
      above_km: aboveKm,
      rate_milli: rateMilli,
      fixed_euros: fixedEuros,
      source: SOURCE,
    }))
  )
)

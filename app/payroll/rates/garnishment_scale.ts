import { dated } from '#payroll/rates/rate_row'

const known = 'C. trav. R3252-2 et R3252-3 : seuils de 2025 (décret 2024-1231 du 30/12/2024), à relire avant emploi'
const unread = 'C. trav. R3252-2 et R3252-3 : seuils de 2025, à remplacer par ceux du décret de l’année'
const floor = 'C. trav. R3252-5 ; RSA d’une personne seule, décret 2025-293 du 29/3/2025'

const yearly = (code: string, cents: number) => [
  ...dated(code, { '2025-01-01': cents }, known, { unit: 'cents', confirmed: false }),
  ...dated(code, { '2026-01-01': cents }, unread, { unit: 'cents', confirmed: false }),
]

/** Revised by decree each year: unconfirmed until somebody reads them at the source, and a pay under an order waits for that. */
export const garnishmentScale = [
  ...[4_440_00, 8_660_00, 12_890_00, 17_090_00, 21_300_00, 25_600_00].flatMap((cents, rank) =>
    yearly(`garnishment_threshold_${rank + 1}`, cents)
  ),
  ...yearly('garnishment_dependant', 1_720_00),
  ...dated('garnishment_floor', { '2025-04-01': 646_52, '2026-01-01': 646_52 }, floor, { unit: 'cents' }),
  ...dated('garnishment_floor', { '2026-04-01': 646_52 }, `${floor}, revalorisation d’avril à lire`, { unit: 'cents', confirmed: false }),
]

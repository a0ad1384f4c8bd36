import type { Unit } from '#documents/invoice_facts'

export type UnitName = Unit

export const UNIT_LABELS: Record<Unit, string> = {
  unit: 'unité',
  hour: 'heure',
  day: 'jour',
  month: 'mois',
  lump_sum: 'forfait',
  person: 'personne',
  set: 'lot',
  kg: 'kg',
  m: 'm',
  m2: 'm²',
  m3: 'm³',
  km: 'km',
  litre: 'litre',
}

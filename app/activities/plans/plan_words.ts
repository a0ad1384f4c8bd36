import type { Plan, Supplement } from '#activities/contribution'

/** The choices of a plan, as members read them when they vote. */
export const BASES: Record<Plan['base'], string> = {
  gross_margin: 'Marge brute',
  invoiced: 'Chiffre d’affaires facturé',
  collected: 'Chiffre d’affaires encaissé',
}

export const WINDOWS: Record<Plan['per'], string> = {
  fiscal_year: 'De l’exercice',
  month: 'De chaque mois',
  since_entry: 'Depuis l’entrée dans la coopérative',
}

export const MODES: Record<Plan['mode'], string> = {
  flat: 'Un seul taux',
  marginal_tiers: 'Par tranches, chacune à son taux',
  whole_tier: 'Le taux de la tranche atteinte, sur l’ensemble',
}

export const PAYERS: Record<Supplement['owedBy'], string> = {
  everybody: 'Chaque activité',
  cape: 'Qui a quelqu’un en CAPE',
  cesa: 'Qui a quelqu’un en CESA',
  unpaid: 'Qui a quelqu’un sans rémunération',
  training: 'Qui forme sous la certification de la maison',
}

/** What a page of plans says them with. */
export const PLAN_WORDS = { bases: BASES, windows: WINDOWS, modes: MODES, payers: PAYERS }

/** The same, as a form offers them. */
export const choicesOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

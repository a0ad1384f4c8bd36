import { daysBetween, longDay, type Day } from '#core/day'

type Standing = {
  number: string | null
  valid_until: Day | null
  accepted_on: Day | null
  refused_on: Day | null
}

export type QuoteState = { is: 'draft' | 'waiting' | 'late' | 'done' | 'refused'; label: string }

/** Where a quote stands on a day, in words. */
export function quoteState({ number, valid_until, accepted_on, refused_on }: Standing, today: Day): QuoteState {
  if (number === null) return { is: 'draft', label: 'Brouillon' }
  if (accepted_on) return { is: 'done', label: `Accepté le ${longDay(accepted_on)}` }
  if (refused_on) return { is: 'refused', label: `Refusé le ${longDay(refused_on)}` }
  const left = daysBetween(today, valid_until!)
  if (left < 0) return { is: 'late', label: `Expiré le ${longDay(valid_until!)}` }
  return { is: 'waiting', label: left === 0 ? 'Dernier jour' : `Valable encore ${left}\u00A0${left > 1 ? 'jours' : 'jour'}` }
}

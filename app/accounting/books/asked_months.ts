import { isPeriod, periodOf, type Period } from '#core/period'
import type { Day } from '#core/day'

/** The months that an address asks for, from January of the last one by default. */
export function askedMonths({ du, au }: { du?: string; au?: string }, on: Day): { first: Period; last: Period } {
  const last = isPeriod(au) ? au : periodOf(on)
  return { last, first: isPeriod(du) && du <= last ? du : `${last.slice(0, 4)}-01` }
}

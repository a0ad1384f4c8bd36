import type Contract from '#contracts/contract'
import { addUp, before, durationOf, type Duration } from '#contracts/duration'
import { addDays, addMonths, addYears, latest, type Day } from '#core/day'
import { RENEWALS_ALLOWED } from '#contracts/renew_cape'

/** What a clock reads of a contract. */
export type Dated = { startsOn: Day; lastDay: Day | null; isCape: boolean }

/**
 * The last day to be a member of the cooperative: three years after the CESA starts, less the CAPE and any earlier
 * contract between the same parties (C. trav. L7331-3). `others` are the person's other contracts.
 */
export function memberDeadline(cesa: Dated, others: Dated[]): Day {
  const earlier = addUp(earlierThan(cesa, others))
  return latest(cesa.startsOn, before(addYears(cesa.startsOn, 3), earlier))
}

/** The last day of the trial period: eight months at most, less the CAPE (C. trav. L7332-1); null when none is left. */
export function trialEnd(cesa: Dated, others: Dated[]): Day | null {
  const capes = addUp(
    earlierThan(
      cesa,
      others.filter((other) => other.isCape)
    )
  )
  const end = addDays(before(addMonths(cesa.startsOn, 8), capes), -1)
  return end < cesa.startsOn ? null : end
}

/** How many times a CAPE may still be renewed (C. com. L127-2), from its amendments. */
export const renewalsLeft = (cape: Contract) =>
  Math.max(RENEWALS_ALLOWED - cape.amendments.filter((amendment) => amendment.isRenewal).length, 0)

const earlierThan = (cesa: Dated, others: Dated[]): Duration[] =>
  others
    .filter((other) => other.startsOn < cesa.startsOn)
    .map((other) => durationOf(other.startsOn, [other.lastDay, addDays(cesa.startsOn, -1)].filter((day) => day !== null).sort()[0]))

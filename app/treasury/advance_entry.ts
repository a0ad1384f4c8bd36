import type { Day } from '#core/day'
import { credit, crossing, debit, type EntryDraft } from '#ledger/entry_draft'

type Facts = {
  activityId: number
  sharedId: number
  amountCents: number
  on: Day
  label: string
  source: string
  piece: string
}

/**
 * Cash goes from shared services to the activity (581), which owes it (181). A repayment is the same with a negative
 * amount. The activity's account does not change: what it may use is not what it has earned.
 */
export const advanceEntry = ({ activityId, sharedId, amountCents, on, label, source, piece }: Facts): EntryDraft => {
  const [from, to] = amountCents > 0 ? [sharedId, activityId] : [activityId, sharedId]
  return {
    journal: 'IN',
    postedOn: on,
    label,
    source,
    piece,
    lines: [
      debit('181000', amountCents, sharedId),
      credit('181000', amountCents, activityId),
      ...crossing(Math.abs(amountCents), from, to),
    ],
  }
}

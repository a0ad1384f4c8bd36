import type Activity from '#activities/activity'
import { CONTRIBUTION_PAID, CONTRIBUTION_RECEIVED } from '#activities/margin_accounts'
import type PostedContribution from '#activities/posted_contribution'
import type { Day } from '#core/day'
import { longPeriod } from '#core/period'
import { credit, crossing, debit, type EntryDraft } from '#ledger/entry_draft'

/** A charge of the activity, a product of shared services, and the cash that crosses from one to the other. No VAT. */
export const contributionEntry = (
  { id, period, amountCents }: PostedContribution,
  activity: Activity,
  sharedServicesId: number,
  postedOn: Day
): EntryDraft => ({
  journal: 'IN',
  postedOn,
  label: `Contribution ${longPeriod(period)}, ${activity.tradeName}`,
  source: `contribution:${id}`,
  piece: `Contribution ${activity.code} ${period}`,
  lines: [
    debit(CONTRIBUTION_PAID, amountCents, activity.id),
    ...crossing(amountCents, activity.id, sharedServicesId),
    credit(CONTRIBUTION_RECEIVED, amountCents, sharedServicesId),
  ],
})

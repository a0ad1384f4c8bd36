import GeneralMeeting from '#cooperative/general_meeting'
import { addYears, type Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import type ExitPlan from '#exits/plan/exit_plan'
import { sharesOf } from '#people/shares_of'

/**
 * When a member's shares are given back: after the meeting that approves the accounts of the year they left (loi 47-1775,
 * art. 18); a year after the last ordinary one while it is not called. Null without shares.
 */
export async function sharesRefundedAfter({ personId, lastDayOn }: ExitPlan, trx: Transaction): Promise<Day | null> {
  const { shares } = await sharesOf(personId, lastDayOn, trx)
  if (shares <= 0) return null
  const year = Number(lastDayOn.slice(0, 4))
  const called = await GeneralMeeting.query({ client: trx }).where('approves_year', year).first()
  if (called) return called.heldOn
  const last = await GeneralMeeting.query({ client: trx }).where('kind', 'ordinary').orderBy('held_on', 'desc').first()
  return last ? addYears(last.heldOn, Math.max(1, year + 1 - Number(last.heldOn.slice(0, 4)))) : `${year + 1}-06-30`
}

import { addMonths, type Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import FollowUp from '#exits/follow_ups/follow_up'

/** Funders ask at six months; survival is read at one, two and three years. */
const MONTHS_AFTER = [6, 12, 24, 36]

/** Writes down when somebody will be asked what became of them. */
export const scheduleFollowUps = (plan: { id: number; lastDayOn: Day }, trx: Transaction) =>
  FollowUp.createMany(
    MONTHS_AFTER.map((months) => ({ exitPlanId: plan.id, dueOn: addMonths(plan.lastDayOn, months) })),
    { client: trx }
  )

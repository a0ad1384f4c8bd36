import { bpsOf, splitCents, sum } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { balancesOn, totalOf } from '#ledger/balances'
import { credit, crossing, debit, type Author, type LineDraft } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'

export class NothingToAllocate extends Refusal {
  constructor(year: number) {
    super(`Le résultat de ${year} est déjà affecté, ou nul.`)
  }
}

export class SharesOutsideTheLaw extends Refusal {}

/** What the meeting votes of the house's profit, in basis points; the rest goes to the development fund. */
export type ProfitShares = { reserveBps: number; employeesBps: number; interestBps: number }

export const LEAST_SHARES: ProfitShares = { reserveBps: 1_500, employeesBps: 2_500, interestBps: 0 }

/** The result of one activity: a profit is positive, in cents. */
type Result = { activityId: number; cents: number }

/**
 * What the general meeting decides of a year's result. Of the profit of the whole house, 15 % at least go to the legal
 * reserve, 25 % at least to the employees (part travail), no more than that to the shares as interest (loi 78-763, art. 33):
 * shared services bear these, and profitable activities what is missing. What an activity keeps is remembered on its own
 * 106310, a loss stays on its 119, and the rest of shared services goes to the development fund. A house that lost shares
 * nothing: the profit of shared services waits on 110. Throws SharesOutsideTheLaw, NothingToAllocate.
 */
export function allocateResult(
  year: number,
  meetingOn: Day,
  sharedServicesId: number,
  by: Author,
  trx?: Transaction,
  shares: ProfitShares = LEAST_SHARES
) {
  refuseOutsideTheLaw(shares)
  return inTransaction(async (trx_) => {
    const results = await resultsToAllocate(meetingOn, trx_)
    if (results.length === 0) throw new NothingToAllocate(year)
    return postEntry(
      {
        journal: 'OD',
        postedOn: meetingOn,
        label: `Affectation du résultat ${year} par l’assemblée générale`,
        source: `result:${year}`,
        piece: `AG${year}`,
        lines: allocationOf(results, sharedServicesId, shares),
      },
      by,
      trx_
    )
  }, trx)
}

async function resultsToAllocate(on: Day, trx: Transaction): Promise<Result[]> {
  const balances = await balancesOn(on, { accounts: ['120', '129'] }, trx)
  return [...Map.groupBy(balances, ({ activityId }) => activityId)]
    .map(([activityId, own]) => ({ activityId, cents: -totalOf(own, '12') }))
    .filter(({ cents }) => cents !== 0)
}

function refuseOutsideTheLaw({ reserveBps, employeesBps, interestBps }: ProfitShares) {
  if (reserveBps < LEAST_SHARES.reserveBps)
    throw new SharesOutsideTheLaw('La réserve légale reçoit 15 % du résultat au moins.', 'reserveBps')
  if (employeesBps < LEAST_SHARES.employeesBps)
    throw new SharesOutsideTheLaw('La part travail reçoit 25 % du résultat au moins.', 'employeesBps')
  if (interestBps > employeesBps) throw new SharesOutsideTheLaw('L’intérêt aux parts ne dépasse pas la part travail.', 'interestBps')
  if (reserveBps + employeesBps + interestBps > 10_000) throw new SharesOutsideTheLaw('Ces parts dépassent le résultat.', 'interestBps')
}

function allocationOf(results: Result[], sharedId: number, shares: ProfitShares): LineDraft[] {
  const own = results.find(({ activityId }) => activityId === sharedId)?.cents ?? 0
  const activities = results.filter(({ activityId }) => activityId !== sharedId)
  const profit = Math.max(sum(results.map(({ cents }) => cents)), 0)
  const [reserve, employees, interest] = [shares.reserveBps, shares.employeesBps, shares.interestBps].map((bps) => bpsOf(profit, bps))
  const shared = reserve + employees + interest
  const missing = Math.max(shared - Math.max(own, 0), 0)
  const given = splitCents(
    missing,
    activities.map(({ cents }) => Math.max(cents, 0))
  )
  const rest = Math.max(own, 0) + missing - shared
  return [
    ...cleared({ activityId: sharedId, cents: own }),
    ...crossingFrom(activities, given, sharedId),
    credit('106100', reserve, sharedId),
    credit('428400', employees, sharedId),
    credit('457000', interest, sharedId),
    credit(profit > 0 ? '106300' : '110000', rest, sharedId),
    ...activities.flatMap((result, index) => [
      ...cleared(result),
      ...(result.cents > 0 ? [credit('106310', result.cents - given[index], result.activityId)] : []),
    ]),
  ]
}

/** A profit leaves 120 for where it goes; a loss stays with who made it. */
const cleared = ({ activityId, cents }: Result): LineDraft[] =>
  cents >= 0 ? [debit('120000', cents, activityId)] : [credit('129000', -cents, activityId), debit('119000', -cents, activityId)]

/** Cash follows what an activity gives of its profit: no activity owes another for it. */
const crossingFrom = (activities: Result[], given: number[], sharedId: number): LineDraft[] =>
  activities.flatMap(({ activityId }, index) => (given[index] > 0 ? crossing(given[index], activityId, sharedId) : []))

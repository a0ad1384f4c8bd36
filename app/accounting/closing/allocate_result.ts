import { bpsOf } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { balancesOn, totalOf } from '#ledger/balances'
import { credit, debit, type Author, type LineDraft } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'

export class NothingToAllocate extends Refusal {
  constructor(year: number) {
    super(`Le résultat de ${year} est déjà affecté, ou nul.`)
  }
}

export class SharesOutsideTheLaw extends Refusal {}

/** What the meeting votes of the profit of shared services, in basis points; the rest goes to the development fund. */
export type ProfitShares = { reserveBps: number; employeesBps: number; interestBps: number }

export const LEAST_SHARES: ProfitShares = { reserveBps: 1_500, employeesBps: 2_500, interestBps: 0 }

/**
 * What the general meeting decides of a year's result, activity by activity: a profit is remembered on the activity's own
 * 106310 and a loss stays on its 119; of the profit of shared services, 15 % at least go to the legal reserve, 25 % at least
 * to the employees (part travail), no more than that to the shares as interest, and the rest to the development fund
 * (loi 78-763, art. 33). Throws SharesOutsideTheLaw, NothingToAllocate.
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
    const balances = await balancesOn(meetingOn, { accounts: ['120', '129'] }, trx_)
    const activities = [...new Set(balances.map(({ activityId }) => activityId))]
    const lines = activities.flatMap((activityId) => {
      const cents = -totalOf(
        balances.filter((balance) => balance.activityId === activityId),
        '12'
      )
      return allocationOf(cents, activityId, activityId === sharedServicesId ? shares : null)
    })
    if (lines.length === 0) throw new NothingToAllocate(year)
    return postEntry(
      {
        journal: 'OD',
        postedOn: meetingOn,
        label: `Affectation du résultat ${year} par l’assemblée générale`,
        source: `result:${year}`,
        piece: `AG${year}`,
        lines,
      },
      by,
      trx_
    )
  }, trx)
}

function refuseOutsideTheLaw({ reserveBps, employeesBps, interestBps }: ProfitShares) {
  if (reserveBps < LEAST_SHARES.reserveBps)
    throw new SharesOutsideTheLaw('La réserve légale reçoit 15 % du résultat au moins.', 'reserveBps')
  if (employeesBps < LEAST_SHARES.employeesBps)
    throw new SharesOutsideTheLaw('La part travail reçoit 25 % du résultat au moins.', 'employeesBps')
  if (interestBps > employeesBps) throw new SharesOutsideTheLaw('L’intérêt aux parts ne dépasse pas la part travail.', 'interestBps')
  if (reserveBps + employeesBps + interestBps > 10_000) throw new SharesOutsideTheLaw('Ces parts dépassent le résultat.', 'interestBps')
}

function allocationOf(cents: number, activityId: number, shares: ProfitShares | null): LineDraft[] {
  if (cents === 0) return []
  if (cents < 0) return [credit('129000', -cents, activityId), debit('119000', -cents, activityId)]
  if (!shares) return [debit('120000', cents, activityId), credit('106310', cents, activityId)]

  const [reserve, employees, interest] = [shares.reserveBps, shares.employeesBps, shares.interestBps].map((bps) => bpsOf(cents, bps))
  return [
    debit('120000', cents, activityId),
    credit('106100', reserve, activityId),
    credit('428400', employees, activityId),
    credit('457000', interest, activityId),
    credit('106300', cents - reserve - employees - interest, activityId),
  ]
}

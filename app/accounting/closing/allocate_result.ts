import { shareOf } from '#core/cents'
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

/**
 * What the general meeting decides of a year's result, activity by activity: a profit is remembered on the activity's own
 * 106310 and a loss stays on its 119; of the profit of shared services, 15 % go to the legal reserve, 25 % to the employees
 * (part travail) and the rest to the development fund (loi 78-763, art. 33).
 */
export function allocateResult(year: number, meetingOn: Day, sharedServicesId: number, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const balances = await balancesOn(meetingOn, { accounts: ['120', '129'] }, trx_)
    const activities = [...new Set(balances.map(({ activityId }) => activityId))]
    const lines = activities.flatMap((activityId) => {
      const cents = -totalOf(
        balances.filter((balance) => balance.activityId === activityId),
        '12'
      )
      return allocationOf(cents, activityId, activityId === sharedServicesId)
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

function allocationOf(cents: number, activityId: number, isShared: boolean): LineDraft[] {
  if (cents === 0) return []
  if (cents < 0) return [credit('129000', -cents, activityId), debit('119000', -cents, activityId)]
  if (!isShared) return [debit('120000', cents, activityId), credit('106310', cents, activityId)]

  const [reserve, employees] = [shareOf(cents, 15, 100), shareOf(cents, 25, 100)]
  return [
    debit('120000', cents, activityId),
    credit('106100', reserve, activityId),
    credit('428400', employees, activityId),
    credit('106300', cents - reserve - employees, activityId),
  ]
}

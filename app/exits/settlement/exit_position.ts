import { LEAVE, POSITIONS, RESULTS, UNPAID_VARIABLE_PART } from '#activities/account/account_parts'
import { membersOn } from '#activities/members_on'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { balancesOn, totalOf } from '#ledger/balances'
import { openItems, type OpenItem } from '#ledger/open_items'

/** Profits of former years that the general meeting left on the activity's own reserve; its statement may count them. */
export const REMEMBERED = ['1063']
const RESULTS_ALONE = RESULTS.filter((prefix) => !prefix.startsWith('106'))

/** What an account that somebody leaves holds on a day, in cents, each positive as its name says. */
export type ExitPosition = {
  /** Rule 5 of the entries: results kept, and the variable part not paid yet. */
  balanceCents: number
  rememberedCents: number
  receivablesCents: number
  fixedAssetsCents: number
  stockCents: number
  leaveCents: number
  advanceCents: number
  cashCents: number
  /** Everything owed, pay and taxes included, but the variable part and the leave, which are the person's. */
  debtsCents: number
  receivables: OpenItem[]
}

/** Asked of the books: what there is to share out before somebody leaves. */
export async function exitPosition(activityId: number, on: Day, trx?: Transaction): Promise<ExitPosition> {
  const balances = await balancesOn(on, { activityId }, trx)
  const owned = (...prefixes: string[]) => totalOf(balances, ...prefixes) || 0
  const owed = (...prefixes: string[]) => -totalOf(balances, ...prefixes) || 0
  const items = await openItems({ activityId, accounts: ['411000', '416000', '462000'], until: on }, trx)
  const receivablesCents = owned(...POSITIONS.receivables)
  return {
    balanceCents: owed(...RESULTS_ALONE, ...UNPAID_VARIABLE_PART),
    rememberedCents: owed(...REMEMBERED),
    receivablesCents,
    fixedAssetsCents: owned('2'),
    stockCents: owned('3'),
    leaveCents: owed(...LEAVE),
    advanceCents: owed('181'),
    cashCents: owned('5'),
    debtsCents: owed('4') + receivablesCents - owed('42861', '43861', ...LEAVE),
    receivables: items.filter(({ openCents }) => openCents > 0),
  }
}

/** Whether others go on with the activity once this person is gone: it then keeps its things and its account. */
export async function othersRemain(
  { activityId, personId, lastDayOn }: { activityId: number; personId: number; lastDayOn: Day },
  trx?: Transaction
) {
  const members = await membersOn(activityId, lastDayOn, trx)
  return members.some((member) => member.personId !== personId)
}

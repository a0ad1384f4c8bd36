import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Author } from '#ledger/entry_draft'
import { openItems, type OpenItem } from '#ledger/open_items'
import { letterLines, VatIsWaiting } from '#accounting/lettering/letter_lines'

/**
 * Letters an account without asking: first what bears the same piece and cancels out, then one debit and one credit of the
 * same amount when there is no other candidate, then whatever makes a third party's whole account zero.
 * Answers how many groups; what waits for VAT is left alone.
 */
export async function letterByItself(account: string, on: Day, by: Author): Promise<number> {
  const items = await openItems({ accounts: [account] })
  let left = items
  let lettered = 0
  for (const groupsOf of [bySamePiece, bySameAmount, byWholeAccount]) {
    for (const group of groupsOf(left)) {
      if (!(await tryToLetter(group, on, by))) continue
      lettered++
      left = left.filter((item) => !group.includes(item))
    }
  }
  return lettered
}

async function tryToLetter(group: OpenItem[], on: Day, by: Author) {
  try {
    await letterLines(
      group.map(({ lineId }) => lineId),
      on,
      by
    )
    return true
  } catch (error) {
    if (error instanceof VatIsWaiting) return false
    throw error
  }
}

const kin = ({ partyId, activityId }: OpenItem) => `${partyId}:${activityId}`

const cancelsOut = (group: OpenItem[]) => group.length > 1 && group.reduce((sum, { openCents }) => sum + openCents, 0) === 0

const grouped = (items: OpenItem[], keyOf: (item: OpenItem) => string) => [...Map.groupBy(items, keyOf).values()].filter(cancelsOut)

const bySamePiece = (items: OpenItem[]) => grouped(items, (item) => `${kin(item)}:${item.piece}`)

/** Two pairs of the same amount would be a guess: they are left to a person. */
const bySameAmount = (items: OpenItem[]) =>
  grouped(items, (item) => `${kin(item)}:${Math.abs(item.openCents)}`).filter(({ length }) => length === 2)

const byWholeAccount = (items: OpenItem[]) => grouped(items, kin)

/** Accounts that keep third parties apart: those that one letters. */
export const auxiliaryAccounts = () => db.from('accounts').where('is_auxiliary', true).orderBy('number').select('number', 'label')

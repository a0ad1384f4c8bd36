import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { letter } from '#ledger/letter'
import { openItems } from '#ledger/open_items'
import type { DraftToSeal } from '#payroll/payslips/draft_to_seal'

/** What a payslip settles by itself: the pay advances that it clears, the variable part that it pays. */
const CLEARED = ['425000', '428610']

/** Letters the lines of a payslip that clear an older one with what they clear, oldest first. */
export async function letterPayItems(
  { inputs, personThirdPartyId }: DraftToSeal,
  entryId: number,
  on: Day,
  by: { id: number },
  trx: Transaction
) {
  if (!inputs.input.payAdvanceCents && inputs.balanceYear === null) return

  const items = await openItems({ accounts: CLEARED, thirdPartyId: personThirdPartyId }, trx)
  for (const mine of items.filter((item) => item.entryId === entryId)) {
    let left = Math.abs(mine.openCents)
    for (const older of items.filter((item) => clears(mine, item))) {
      const cents = Math.min(left, Math.abs(older.openCents))
      if (cents <= 0) continue
      const [debitLine, creditLine] = mine.openCents > 0 ? [mine, older] : [older, mine]
      await letter(debitLine.lineId, creditLine.lineId, cents, on, by, trx)
      left -= cents
    }
  }
}

type Item = Awaited<ReturnType<typeof openItems>>[number]

const clears = (mine: Item, older: Item) =>
  older.entryId !== mine.entryId && older.account === mine.account && Math.sign(older.openCents) === -Math.sign(mine.openCents)

import type { Day } from '#core/day'
import { credit, debit, type EntryDraft } from '#ledger/entry_draft'
import { CHEQUES } from '#treasury/cheques/cheques_in_hand'

type Facts = {
  number: string
  source: string
  on: Day
  account: { ledgerAccount: string; journal: string }
  /** What the cheques bring to each activity, in cents. */
  shares: { activityId: number; cents: number }[]
}

/** The cheques reach the bank, activity by activity; their VAT was due when they were received (CGI 269, 2 c). */
export const remittanceEntry = ({ number, source, on, account, shares }: Facts): EntryDraft => ({
  journal: account.journal,
  postedOn: on,
  label: `Remise de chèques ${number}`,
  piece: number,
  source,
  lines: shares.flatMap(({ activityId, cents }) => [debit(account.ledgerAccount, cents, activityId), credit(CHEQUES, cents, activityId)]),
})

import type Accrual from '#accounting/accruals/accrual'
import { ACCRUAL_KINDS } from '#accounting/accruals/accrual'
import type { Day } from '#core/day'
import { credit, debit, type EntryDraft } from '#ledger/entry_draft'

/** A charge taken in is a debit, a product a credit; what is put off is the opposite. No VAT: it waits for its invoice. */
export function accrualEntry(accrual: Accrual, on: Day): EntryDraft {
  const { activityId, account, amountCents } = accrual
  const { account: waiting, charges, adds } = ACCRUAL_KINDS[accrual.kind]
  const [first, second] = charges === adds ? [debit, credit] : [credit, debit]
  return {
    journal: 'OD',
    postedOn: on,
    label: `${accrual.kindLabel} : ${accrual.label}`,
    source: accrual.source,
    piece: `RAT-${accrual.year}-${accrual.id}`,
    lines: [first(account, amountCents, activityId), second(waiting, amountCents, activityId)],
  }
}

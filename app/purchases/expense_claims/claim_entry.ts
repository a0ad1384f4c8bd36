import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { longPeriod } from '#core/period'
import { credit, debit, type EntryDraft } from '#ledger/entry_draft'
import type ExpenseClaim from '#purchases/expense_claims/expense_claim'
import type ExpenseLine from '#purchases/expense_claims/expense_line'
import type { FormerGift } from '#purchases/expense_claims/weigh_gifts'

type Approval = { number: string; on: Day; overtaken?: FormerGift[] }

/**
 * What an approved claim writes: its costs and the VAT that comes back, owed to the person. An exempt activity bears the
 * VAT. When its gifts go beyond the year's limit, what was deducted of former ones to the same recipient is given back.
 */
export function claimEntry(claim: ExpenseClaim, { number, on, overtaken = [] }: Approval): EntryDraft {
  const vatOf = (line: ExpenseLine) => (claim.activity.isVatExempt ? 0 : line.deductibleVatCents)
  const taxed = claim.lines.filter((line) => vatOf(line) > 0)
  return {
    journal: 'ND',
    postedOn: on,
    label: `Note de dépenses ${number}, ${claim.person.fullName}, ${longPeriod(claim.period)}`,
    source: claim.source,
    piece: number,
    lines: [
      ...gathered(claim.lines, (line) => line.account).map(([account, lines]) =>
        debit(account, sum(lines.map((line) => line.totalCents - vatOf(line))), claim.activityId)
      ),
      ...gathered(taxed, (line) => line.vatRateBps).map(([vatRateBps, lines]) =>
        debit('445660', sum(lines.map(vatOf)), claim.activityId, null, {
          vatCode: 'S',
          vatRateBps: vatRateBps || undefined,
          vatBaseCents: sum(lines.map((line) => line.netCents)),
        })
      ),
      ...overtaken.flatMap(({ activityId, deductedCents, netCents, vatRateBps }) => [
        debit('623400', deductedCents, activityId),
        credit('445660', deductedCents, activityId, null, {
          vatCode: 'S',
          vatRateBps: vatRateBps || undefined,
          vatBaseCents: -netCents,
        }),
      ]),
      credit('468100', claim.totalCents, claim.activityId, claim.person.thirdPartyId),
    ],
  }
}

/** Groups by a key, in the order of the keys. */
const gathered = <Key extends string | number>(lines: ExpenseLine[], keyOf: (line: ExpenseLine) => Key) =>
  [...Map.groupBy(lines, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1))

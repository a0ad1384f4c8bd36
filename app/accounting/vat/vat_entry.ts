import type { VatReturn } from '#accounting/vat/vat_return'
import type { Day } from '#core/day'
import { lastDay, ofPeriod } from '#core/period'
import { credit, debit, type EntryDraft, type LineDraft } from '#ledger/entry_draft'

export type House = { sharedServicesId: number; taxOfficeId: number }

type Facts = { id: number; on: Day; refundEuros: number }

/**
 * The entry of a VAT return, on the last day of its month: each activity hands its VAT to shared services through 581,
 * which owe the whole to the tax office on 44551, or keep a credit on 44567 and what is asked back on 44583; what is not
 * deductible is a cost, and the rounding to whole euros goes to 6588 or 7588.
 */
export function vatEntry(figures: VatReturn, { id, on, refundEuros }: Facts, house: House): EntryDraft {
  const { sharedServicesId: shared } = house
  const cleared = figures.balances.filter(({ balanceCents }) => balanceCents !== 0)
  const lines: LineDraft[] = []
  for (const [activityId, balances] of Map.groupBy(cleared, (balance) => balance.activityId)) {
    const owedCents = -balances.reduce((total, { balanceCents }) => total + balanceCents, 0)
    lines.push(...balances.map(({ account, balanceCents }) => credit(account, balanceCents, activityId)))
    if (activityId !== shared) lines.push(credit('581000', owedCents, activityId), debit('581000', owedCents, shared))
  }
  const lostCents = figures.lostCents.assets + figures.lostCents.others
  const owedCents = lostCents - cleared.reduce((total, { balanceCents }) => total + balanceCents, 0)
  const dueCents = figures.dueEuros * 100
  if (dueCents > 0) lines.push(credit('445510', dueCents, shared, house.taxOfficeId))
  else lines.push(debit('445670', -dueCents - refundEuros * 100, shared), debit('445830', refundEuros * 100, shared))
  lines.push(debit('635800', lostCents, shared))
  const roundingCents = owedCents - dueCents
  lines.push(roundingCents > 0 ? credit('758800', roundingCents, shared) : debit('658800', -roundingCents, shared))
  return {
    journal: 'OD',
    postedOn: lastDay(figures.period),
    validatedOn: on,
    label: `TVA ${ofPeriod(figures.period).replace('\u00A0', ' ')}`,
    source: `vat_return:${id}`,
    piece: `CA3-${figures.period}`,
    lines: lines.filter((line) => line.debitCents !== 0 || line.creditCents !== 0),
  }
}

import { insertRow } from '#core/insert_row'
import { instant } from '#core/instant'
import type { Day } from '#core/day'
import { lastDay, ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type Author, type EntryDraft, type LineDraft } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { vatReturn, type VatReturn } from '#accounting/vat/vat_return'

export class VatReturnAlreadyFiled extends Refusal {
  constructor(period: Period) {
    super(`La TVA ${ofPeriod(period)} est déjà déclarée.`)
  }
}

type House = { sharedServicesId: number; taxOfficeId: number }

/**
 * Files the VAT return of a month: each activity hands its VAT to shared services through 581, which owe the whole to the
 * tax office on 44551, or keep a credit on 44567; the rounding to whole euros goes to 6588 or 7588.
 */
export function fileVatReturn(period: Period, on: Day, house: House, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const filed = await trx_.from('vat_returns').where({ period }).first()
    if (filed) throw new VatReturnAlreadyFiled(period)

    const figures = await vatReturn(period, trx_)
    const id = await insertRow(
      'vat_returns',
      {
        period,
        figures: JSON.stringify({ boxes: figures.boxes, dueEuros: figures.dueEuros }),
        filed_on: on,
        filed_by_id: by?.id ?? null,
        created_at: instant(),
      },
      trx_
    )
    const draft = vatEntry(figures, id, on, house)
    const entry = draft.lines.length > 0 ? await postEntry(draft, by, trx_) : null
    await trx_
      .from('vat_returns')
      .where({ id })
      .update({ entry_id: entry?.id ?? null })
    return { id, figures, entry }
  }, trx)
}

/** The entry of a VAT return, on the last day of its month. */
export function vatEntry(figures: VatReturn, id: number, on: Day, house: House): EntryDraft {
  const { sharedServicesId: shared } = house
  const cleared = figures.balances.filter(({ balanceCents }) => balanceCents !== 0)
  const lines: LineDraft[] = []
  for (const [activityId, balances] of byActivity(cleared)) {
    const owedCents = -balances.reduce((sum, { balanceCents }) => sum + balanceCents, 0)
    lines.push(...balances.map(({ account, balanceCents }) => credit(account, balanceCents, activityId)))
    if (activityId !== shared) lines.push(credit('581000', owedCents, activityId), debit('581000', owedCents, shared))
  }
  const owedCents = -cleared.reduce((sum, { balanceCents }) => sum + balanceCents, 0)
  const dueCents = figures.dueEuros * 100
  if (dueCents > 0) lines.push(credit('445510', dueCents, shared, house.taxOfficeId))
  else lines.push(debit('445670', -dueCents, shared))
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

function byActivity<T extends { activityId: number }>(rows: T[]) {
  const groups = new Map<number, T[]>()
  for (const row of rows) groups.set(row.activityId, [...(groups.get(row.activityId) ?? []), row])
  return groups
}

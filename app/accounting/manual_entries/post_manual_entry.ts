import type ManualEntry from '#accounting/manual_entries/manual_entry'
import { linesTyped } from '#accounting/manual_entries/typed_lines'
import { draftLocked, writeManualEntry, type ManualFacts } from '#accounting/manual_entries/write_manual_entry'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { PeriodClosed, FiscalYearMissing } from '#ledger/entry_refusals'
import { postEntry } from '#ledger/post_entry'

/** The day is the field that a closed month speaks of. */
export class DayRefused extends Refusal {
  constructor(cause: PeriodClosed | FiscalYearMissing) {
    super(cause.message, 'postedOn')
  }
}

/** Writes a draft in the books, numbered and sealed. Throws ManualEntryPosted, LineRefused, DayRefused, and what postEntry refuses. */
export function postManualEntry(draft: { id: number }, on: Day, by: { id: number }, trx?: Transaction): Promise<ManualEntry> {
  return inTransaction(async (trx_) => {
    const locked = await draftLocked(draft.id, trx_)
    const { journal, postedOn, piece, label, source, typedLines } = locked
    const lines = await linesTyped(typedLines, trx_)
    try {
      const entry = await postEntry(
        { journal, postedOn, validatedOn: on > postedOn ? on : postedOn, piece, label, source, lines },
        by,
        trx_
      )
      return await locked.merge({ entryId: entry.id }).save()
    } catch (error) {
      throw error instanceof PeriodClosed || error instanceof FiscalYearMissing ? new DayRefused(error) : error
    }
  }, trx)
}

type Typed = { facts: ManualFacts; paper: Parameters<typeof writeManualEntry>[1]; id?: number }

/** Types and posts in one act: refused, nothing is kept but what stands in the form. Throws what both refuse. */
export const enterManualEntry = ({ facts, paper, id }: Typed, on: Day, by: { id: number }, trx?: Transaction) =>
  inTransaction(async (trx_) => postManualEntry(await writeManualEntry(facts, paper, by, id, trx_), on, by, trx_), trx)

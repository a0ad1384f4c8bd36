import ManualEntry, { type TypedLine } from '#accounting/manual_entries/manual_entry'
import ManualEntryPaper from '#accounting/manual_entries/manual_entry_paper'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { archiveDocument } from '#documents/archive'

export type ManualFacts = { journal: string; postedOn: Day; piece: string; label: string; lines: TypedLine[] }

type Paper = { fileName: string; mediaType: string; bytes: Buffer }

export class ManualEntryPosted extends Refusal {
  constructor() {
    super('Cette écriture est passée : elle ne se modifie plus, elle se contre-passe.')
  }
}

/** Keeps what was typed, balanced or not, with the paper that came with it. Throws ManualEntryPosted. */
export function writeManualEntry(
  facts: ManualFacts,
  paper: Paper | null,
  by: { id: number },
  id?: number,
  trx?: Transaction
): Promise<ManualEntry> {
  const { lines, ...said } = facts
  return inTransaction(async (trx_) => {
    const known = id ? await draftLocked(id, trx_) : new ManualEntry().useTransaction(trx_).fill({ createdById: by.id })
    const draft = await known.merge({ ...said, typedLines: lines }).save()
    if (paper) await keepPaper(draft, paper, by, trx_)
    return draft
  }, trx)
}

export async function draftLocked(id: number, trx: Transaction) {
  const draft = await ManualEntry.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
  if (!draft.isDraft) throw new ManualEntryPosted()
  return draft
}

async function keepPaper(draft: ManualEntry, paper: Paper, by: { id: number }, trx: Transaction) {
  const row = await ManualEntryPaper.create({ manualEntryId: draft.id, addedById: by.id }, { client: trx })
  const document = await archiveDocument({ kind: 'entry_paper', subject: `manual_entry_paper:${row.id}`, ...paper }, trx)
  await row.merge({ documentId: document.id }).save()
}

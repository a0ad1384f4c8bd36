import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { letterMirrors, mirroredLines } from '#ledger/mirror'
import { openAmounts } from '#ledger/open_items'
import { postEntry } from '#ledger/post_entry'

export class EntryAlreadyReversed extends Refusal {
  constructor(number: number) {
    super(`L’écriture n° ${number} est déjà contre-passée.`)
  }
}

export class EntrySettled extends Refusal {
  constructor(number: number) {
    super(`L’écriture n° ${number} est lettrée avec un règlement : défaites d’abord ce lettrage.`)
  }
}

/** Mirrors an entry on another day, and letters each open item with its mirror. The books keep both. */
export function reverseEntry(entryId: number, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const entry = await trx_.from('entries').where('id', entryId).firstOrFail()
    const twice = await trx_.from('entries').where('reverses_id', entryId).first()
    if (twice) throw new EntryAlreadyReversed(entry.number)
    const lines = await trx_.from('entry_lines').where('entry_id', entryId).orderBy('position')
    await assertOpen(entry, lines, trx_)

    const reversal = await postEntry(
      {
        journal: entry.journal,
        postedOn: on,
        label: `Annulation : ${entry.label}`,
        source: entry.source,
        piece: entry.piece,
        pieceOn: on,
        reversesId: entryId,
        lines: mirroredLines(lines),
      },
      by,
      trx_
    )
    await letterMirrors(lines, reversal.id, on, by, trx_)
    return reversal
  }, trx)
}

async function assertOpen(entry: any, lines: any[], trx: Transaction) {
  const items = lines.filter((line) => line.third_party_id)
  const open = await openAmounts(
    items.map((line) => line.id),
    trx
  )
  const untouched = items.every((line) => open.get(line.id) === Number(line.debit_cents) + Number(line.credit_cents))
  if (!untouched) throw new EntrySettled(entry.number)
}

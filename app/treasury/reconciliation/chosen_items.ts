import type { Transaction } from '#core/transaction'
import { openAmounts } from '#ledger/open_items'
import { NotOpen } from '#treasury/reconciliation/match_refusals'

export type ChosenItem = { id: number; openCents: number; thirdPartyId: number; piece: string }

/** Open items of the books by the ids of their lines, in that order, signed as the money that settles them. Throws NotOpen. */
export async function chosenItems(ids: number[], trx: Transaction): Promise<ChosenItem[]> {
  const wanted = [...new Set(ids)]
  const lines = await trx
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .whereIn('l.id', wanted)
    .whereNotNull('l.third_party_id')
    .whereNull('l.carries_id')
    .select('l.id', 'l.debit_cents', 'l.third_party_id', 'e.piece')
  const open = await openAmounts(wanted, trx)
  return wanted.map((id) => {
    const line = lines.find((one) => one.id === id)
    const openCents = open.get(id) ?? 0
    if (!line || openCents <= 0) throw new NotOpen()
    return { id, openCents: Number(line.debit_cents) > 0 ? openCents : -openCents, thirdPartyId: line.third_party_id, piece: line.piece }
  })
}

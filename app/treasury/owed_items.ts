import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import { openAmounts } from '#ledger/open_items'
import { PAYABLE_ACCOUNTS } from '#treasury/payables'
import { HeldByBatch } from '#treasury/transfers/transfer_refusals'

/** A line of the books that is owed; the whole open amount unless a part is said. */
export type AskedItem = { lineId: number; amountCents?: number }

export type OwedItem = {
  lineId: number
  amountCents: number
  openCents: number
  account: string
  thirdPartyId: number
  label: string
  piece: string
}

export class NotOwed extends Refusal {
  constructor(piece: string) {
    super(`La pièce ${piece} n’est pas une dette de la coopérative, ou elle est déjà réglée : rechargez la page.`)
  }
}

/**
 * What the house owes by the lines asked for, each once; locked, so that whoever pays or prepares to pay the same line
 * waits. Throws NotOwed, HeldByBatch.
 */
export async function owedItems(asked: AskedItem[], trx: Transaction): Promise<OwedItem[]> {
  const wanted = new Map(asked.map((item) => [item.lineId, item]))
  const ids = [...wanted.keys()]
  const lines = await trx
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .whereIn('l.id', ids)
    .orderBy('l.id')
    .forUpdate()
    .select('l.id', 'l.account', 'l.credit_cents', 'l.third_party_id', 'e.piece', 'e.label')
  await refuseHeld(ids, trx)
  const open = await openAmounts(ids, trx)
  const found = new Map(lines.map((line) => [Number(line.id), line]))
  return ids.map((id) => {
    const line = found.get(id)
    const isOwed = line && Number(line.credit_cents) > 0 && line.third_party_id && PAYABLE_ACCOUNTS.includes(line.account)
    const openCents = open.get(id) ?? 0
    if (!isOwed || openCents <= 0) throw new NotOwed(line?.piece ?? '?')
    return {
      lineId: id,
      amountCents: wanted.get(id)!.amountCents ?? openCents,
      openCents,
      account: line.account,
      thirdPartyId: line.third_party_id,
      label: line.label,
      piece: line.piece,
    }
  })
}

async function refuseHeld(lineIds: number[], trx: Transaction) {
  const holders = await trx
    .from('sepa_transfer_items as i')
    .join('sepa_transfers as t', 't.id', 'i.transfer_id')
    .join('sepa_batches as b', 'b.id', 't.batch_id')
    .whereIn('i.held_line_id', lineIds)
    .forUpdate()
    .select('b.number')
  if (holders.length > 0) throw new HeldByBatch([...new Set(holders.map(({ number }) => number))])
}

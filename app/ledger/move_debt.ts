import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type Author } from '#ledger/entry_draft'
import { letter, SettlementTooLarge } from '#ledger/letter'
import { openAmounts } from '#ledger/open_items'
import { postEntry } from '#ledger/post_entry'

export type DebtMove = { lineId: number; toAccount: string; on: Day; label: string; piece: string; source: string }

/**
 * Carries what is still owed of a line to another account of the same party (411 to 416, and back). The VAT that waited for
 * its money waits for it there. Answers the entry. Throws SettlementTooLarge when nothing is owed, and what postEntry refuses.
 */
export function moveDebt({ lineId, toAccount, on, label, piece, source }: DebtMove, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const line = await trx_.from('entry_lines').where('id', lineId).forUpdate().firstOrFail()
    const openCents = (await openAmounts([lineId], trx_)).get(lineId) ?? 0
    if (openCents === 0) throw new SettlementTooLarge(Number(line.debit_cents), 0)

    const { activity_id: activityId, third_party_id: thirdPartyId } = line
    const lines = [debit(toAccount, openCents, activityId, thirdPartyId), credit(line.account, openCents, activityId, thirdPartyId)]
    const entry = await postEntry({ journal: 'OD', postedOn: on, label, piece, source, lines }, by, trx_)
    const [moved, former] = await trx_.from('entry_lines').where('entry_id', entry.id).orderBy('position').select('id')
    const settlementId = await letter(lineId, former.id, openCents, on, by, trx_)
    const origin = await trx_.from('debt_moves').where('line_id', lineId).first()
    const row = { line_id: moved.id, origin_line_id: origin?.origin_line_id ?? lineId, settlement_id: settlementId }
    await trx_.table('debt_moves').insert(row)
    return entry
  }, trx)
}

import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import BankMatch from '#treasury/reconciliation/bank_match'
import { lockedLine } from '#treasury/reconciliation/locked_line'
import { pieceOf, sourceOf } from '#treasury/reconciliation/words_of_line'

export const CUSTOMER_CREDIT = '419700'

export class NotFromACustomer extends Refusal {
  constructor() {
    super('Seul l’argent reçu d’un client se garde pour lui : choisissez un compte.', 'keepsRest')
  }
}

/** Whose money it is, and on which activity it waits. */
export type Owner = { thirdPartyId: number; activityId: number }

/**
 * What a customer paid too much is kept for them, in an entry of its own: no VAT waits for it, and it is used on another
 * invoice or given back. Throws LineMatched, NotFromACustomer, and what postEntry refuses.
 */
export function keepForCustomer(bankLine: { id: number }, owner: Owner, on: Day, by: Author, trx?: Transaction): Promise<BankMatch> {
  return inTransaction(async (trx_) => {
    const { line, openCents } = await lockedLine(bankLine, trx_)
    if (openCents < 0) throw new NotFromACustomer()
    await assertCustomer(owner, trx_)

    const { ledgerAccount, journal } = line.bankAccount
    const entry = await postEntry(
      {
        journal,
        postedOn: on,
        label: `Trop-perçu, ${line.label}`.slice(0, 200),
        piece: pieceOf(line),
        source: sourceOf(line),
        lines: [
          debit(ledgerAccount, openCents, owner.activityId),
          credit(CUSTOMER_CREDIT, openCents, owner.activityId, owner.thirdPartyId),
        ],
      },
      by,
      trx_
    )
    return BankMatch.create(
      { bankLineId: line.id, entryId: entry.id, amountCents: openCents, wroteEntry: true, matchedOn: on, matchedById: by?.id ?? null },
      { client: trx_ }
    )
  }, trx)
}

/** Somebody to whom the house sold something on this activity. */
export async function assertCustomer({ thirdPartyId, activityId }: Owner, trx: Transaction) {
  const sold = await trx.from('entry_lines').where({ account: '411000', third_party_id: thirdPartyId, activity_id: activityId }).first()
  if (!sold) throw new NotFromACustomer()
}

/** The customer and the activity of the last of the items that were chosen. */
export async function ownerOf(itemIds: number[], trx: Transaction): Promise<Owner> {
  const line = await trx.from('entry_lines').where('id', itemIds.at(-1)!).where('account', '411000').first()
  if (!line) throw new NotFromACustomer()
  return { thirdPartyId: line.third_party_id, activityId: line.activity_id }
}

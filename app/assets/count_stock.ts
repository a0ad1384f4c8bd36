import StockCount, { STOCK_ACCOUNTS, type StockAccount } from '#assets/stock_count'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { accountBalances, totalOf } from '#ledger/balances'
import { credit, debit, type Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'

export type StockCountFacts = {
  activityId: number
  account: StockAccount
  /** At cost, in cents. */
  valueCents: number
  countedOn: Day
}

export class NotAStock extends Refusal {
  constructor(account: string) {
    super(
      `Le compte ${account} n’est pas un compte de stock : matières (310000), produits finis (355000) ou marchandises (370000).`,
      'account'
    )
  }
}

export class StockCountedSince extends Refusal {
  constructor(on: Day) {
    super(`Ce stock a été compté le ${longDay(on)} : un comptage plus ancien ne s’ajoute pas après lui.`, 'countedOn')
  }
}

/**
 * Writes down what was counted, and in the books the difference with what they held: 6031, 6037 or 7135 against the stock.
 * Throws NotAStock, StockCountedSince, and what postEntry refuses.
 */
export function countStock(facts: StockCountFacts, by: Author, trx?: Transaction): Promise<StockCount> {
  return inTransaction(async (trx_) => {
    const { activityId, account, valueCents, countedOn } = facts
    if (!STOCK_ACCOUNTS[account]) throw new NotAStock(account)
    await trx_.from('activities').where('id', activityId).forUpdate().firstOrFail()
    const later = await StockCount.query({ client: trx_ })
      .where({ activity_id: activityId, account })
      .where('counted_on', '>', countedOn)
      .first()
    if (later) throw new StockCountedSince(later.countedOn)

    const count = await StockCount.create({ activityId, account, valueCents, countedOn, countedById: by?.id ?? null }, { client: trx_ })
    const changeCents = valueCents - (await stockInBooks(activityId, account, countedOn, trx_))
    if (changeCents === 0) return count

    const { label, variation } = STOCK_ACCOUNTS[account]
    const entry = await postEntry(
      {
        journal: 'OD',
        postedOn: countedOn,
        label: `Inventaire au ${longDay(countedOn)}, ${label.toLowerCase()}`,
        source: `stock_count:${count.id}`,
        piece: `INV-${count.id}`,
        lines: [debit(account, changeCents, activityId), credit(variation, changeCents, activityId)],
      },
      by,
      trx_
    )
    return count.merge({ entryId: entry.id }).save()
  }, trx)
}

/** What the books hold of a stock, opening entries left out since they only repeat. */
export async function stockInBooks(activityId: number, account: StockAccount, on: Day, trx?: Transaction): Promise<number> {
  const balances = await accountBalances({ from: '2000-01-01', to: on, activityId, accounts: [account], without: ['AN'] }, trx)
  return totalOf(balances, account)
}

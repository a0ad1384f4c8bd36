import type Activity from '#activities/activity'
import { longDay, yearOf, type Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { internalSaleEntry } from '#internal_sales/internal_sale_entry'
import InternalSale from '#internal_sales/internal_sale'
import { postEntry } from '#ledger/post_entry'

export class SoldToOneself extends Refusal {
  constructor() {
    super('Une activité ne se vend rien à elle-même : choisissez une autre acheteuse.', 'buyerId')
  }
}

export class InternalAmountMissing extends Refusal {
  constructor() {
    super('Le montant d’une vente interne est plus grand que zéro.', 'amountCents')
  }
}

export class PartyNotOpen extends Refusal {
  constructor(activity: Activity, on: Day, field: string) {
    super(`L’activité ${activity.label} n’est pas ouverte le ${longDay(on)}.`, field)
  }
}

export type InternalSaleFacts = { seller: Activity; buyer: Activity; label: string; amountCents: number; on: Day }

/**
 * A sale between two activities of the house, in its own series `I2026-0001`, outside the invoices: no VAT, no turnover.
 * Throws SoldToOneself, InternalAmountMissing, PartyNotOpen, PeriodClosed.
 */
export function sellInternally(
  { seller, buyer, label, amountCents, on }: InternalSaleFacts,
  by: { id: number } | null,
  trx?: Transaction
): Promise<InternalSale> {
  return inTransaction(async (trx_) => {
    if (seller.id === buyer.id) throw new SoldToOneself()
    if (amountCents <= 0) throw new InternalAmountMissing()
    if (!seller.isOpenOn(on)) throw new PartyNotOpen(seller, on, 'sellerId')
    if (!buyer.isOpenOn(on)) throw new PartyNotOpen(buyer, on, 'buyerId')

    const rank = await nextNumber('I', yearOf(on), trx_)
    const number = `I${yearOf(on)}-${String(rank).padStart(4, '0')}`
    const sale = await InternalSale.create(
      { number, sellerId: seller.id, buyerId: buyer.id, label, soldOn: on, amountCents, recordedById: by?.id ?? null },
      { client: trx_ }
    )
    const entry = await postEntry(internalSaleEntry(sale), by, trx_)
    return sale.merge({ entryId: entry.id }).save()
  }, trx)
}

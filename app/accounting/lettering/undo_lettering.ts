import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { unletter } from '#ledger/letter'

export class VatWasReleased extends Refusal {
  constructor() {
    super('Ce règlement a rendu de la TVA exigible : il ne se délettre pas seul. Contre-passez le paiement, ou remboursez-le.')
  }
}

/** Opens again what a lettering had settled; the entries stay. Throws VatWasReleased. */
export function undoLettering(settlementId: number, on: Day, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const settlement = await trx_.from('settlements').where('id', settlementId).forUpdate().firstOrFail()
    const released = await trx_.from('vat_releases').where('settlement_id', settlement.id).first()
    if (released) throw new VatWasReleased()
    await unletter(settlement.id, on, trx_)
  }, trx)
}

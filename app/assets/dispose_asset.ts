import Asset from '#assets/asset'
import { disposalEntry } from '#assets/disposal_entry'
import { AssetAlreadyDisposed, BuyerMissing, DisposedBeforeService } from '#assets/disposal_refusals'
import { wearUntil } from '#assets/wear_until'
import { bpsOf } from '#core/cents'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'

export type DisposalFacts = {
  asset: { id: number }
  on: Day
  /** Without tax, in cents; nothing for what is thrown away. */
  salePriceCents?: number
  /** By default 20 %, and none for an exempt activity, which deducted nothing (CGI 261, 3 1° a). */
  vatRateBps?: number
  /** Who buys, and so owes the price. */
  thirdPartyId?: number | null
  /** The document that proves the sale, when there is one for several things. */
  piece?: string
}

export type Disposal = { asset: Asset; entryId: number; bookValueCents: number; gainCents: number }

/**
 * An asset leaves: worn to the day, then its cost, wear and book value go, and its price comes if it is sold.
 * Throws AssetAlreadyDisposed, BuyerMissing, DisposedBeforeService, and what postEntry refuses.
 */
export function disposeAsset(facts: DisposalFacts, by: Author, trx?: Transaction): Promise<Disposal> {
  return inTransaction(async (trx_) => {
    const { on, salePriceCents = 0 } = facts
    const asset = await Asset.query({ client: trx_ }).where('id', facts.asset.id).forUpdate().firstOrFail()
    if (asset.disposedOn) throw new AssetAlreadyDisposed(asset.label, asset.disposedOn)
    if (on < asset.inServiceOn) throw new DisposedBeforeService(asset.inServiceOn)
    if (salePriceCents > 0 && !facts.thirdPartyId) throw new BuyerMissing()
    await asset.load('activity')

    const wornCents = await wearUntil(asset, on, by, trx_)
    const vatRateBps = facts.vatRateBps ?? (asset.activity.isVatExempt ? 0 : 2000)
    const price = {
      netCents: salePriceCents,
      vatRateBps,
      vatCents: bpsOf(salePriceCents, vatRateBps),
    }
    const entry = await postEntry(disposalEntry(asset, { ...facts, ...price, wornCents }), by, trx_)
    await asset
      .merge({
        disposedOn: on,
        disposedById: by?.id ?? null,
        saleCents: salePriceCents,
        disposalEntryId: entry.id,
      })
      .save()

    const bookValueCents = asset.costCents - wornCents
    return { asset, entryId: entry.id, bookValueCents, gainCents: salePriceCents - bookValueCents }
  }, trx)
}

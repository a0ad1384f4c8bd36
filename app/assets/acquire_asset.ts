import Asset from '#assets/asset'
import { assetAccountOf } from '#assets/asset_accounts'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'

export type AssetFacts = {
  activityId: number
  label: string
  account: string
  inServiceOn: Day
  /** Without the VAT that comes back, in cents. */
  costCents: number
  lifeMonths?: number | null
  /** Worn off before the books began here, in cents: what the take-over entry wrote on 281. */
  broughtForwardCents?: number
  entryId?: number | null
}

export class AssetWornOut extends Refusal {
  constructor() {
    super('Ce qui est déjà amorti ne peut pas dépasser le coût.', 'broughtForwardCents')
  }
}

/**
 * Enters an asset in the register. It writes nothing in the books: the purchase, or the take-over, has.
 * Throws NotAnAssetAccount, AssetWornOut.
 */
export function acquireAsset(facts: AssetFacts, trx?: Transaction): Promise<Asset> {
  return inTransaction(async (trx_) => {
    const usual = assetAccountOf(facts.account)
    const { broughtForwardCents = 0 } = facts
    if (broughtForwardCents < 0 || broughtForwardCents > facts.costCents) throw new AssetWornOut()
    return Asset.create({ ...facts, broughtForwardCents, lifeMonths: facts.lifeMonths ?? usual.lifeMonths }, { client: trx_ })
  }, trx)
}

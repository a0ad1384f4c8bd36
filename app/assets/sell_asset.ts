import { disposeAsset, type Disposal, type DisposalFacts } from '#assets/dispose_asset'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { addThirdParty } from '#third_parties/add_third_party'
import ThirdParty from '#third_parties/third_party'

type Facts = Omit<DisposalFacts, 'thirdPartyId'> & { buyerName?: string | null }

/** Disposes of an asset to a buyer known by name, entered among the third parties if need be. Throws what disposeAsset refuses. */
export function sellAsset({ buyerName, ...facts }: Facts, by: Author, trx?: Transaction): Promise<Disposal> {
  return inTransaction(async (trx_) => {
    const buyer = buyerName && facts.salePriceCents ? await buyerNamed(buyerName, trx_) : null
    return disposeAsset({ ...facts, thirdPartyId: buyer?.id }, by, trx_)
  }, trx)
}

async function buyerNamed(name: string, trx: Transaction): Promise<ThirdParty> {
  const known = await ThirdParty.query({ client: trx })
    .whereRaw('LOWER(name) = ?', [name.toLowerCase()])
    .whereIn('kind', ['customer', 'person'])
    .first()
  return known ?? addThirdParty({ kind: 'customer', name }, trx)
}

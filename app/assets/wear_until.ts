import type Asset from '#assets/asset'
import { wornOn } from '#assets/straight_line'
import { wornOff } from '#assets/worn_off'
import type { Day } from '#core/day'
import { periodOf } from '#core/period'
import type { Transaction } from '#core/transaction'
import { credit, debit, type Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'

/** Depreciates to the day first; answers all that is worn off. */
export async function wearUntil(asset: Asset, on: Day, by: Author, trx: Transaction): Promise<number> {
  const known = await wornOff([asset.id], trx)
  const worn = known.get(asset.id)!
  const amountCents = wornOn(asset, on) - worn
  if (amountCents <= 0) return worn

  const { activityId, source } = asset
  const entry = await postEntry(
    {
      journal: 'OD',
      postedOn: on,
      label: `Amortissement jusqu’à la sortie, ${asset.label}`,
      source,
      piece: `IMMO-${asset.id}`,
      lines: [debit('681120', amountCents, activityId), credit(asset.depreciationAccount, amountCents, activityId)],
    },
    by,
    trx
  )
  await trx.table('depreciations').insert({
    asset_id: asset.id,
    period: periodOf(on),
    amount_cents: amountCents,
    entry_id: entry.id,
  })
  return worn + amountCents
}

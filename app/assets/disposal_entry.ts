import type Asset from '#assets/asset'
import type { Day } from '#core/day'
import { credit, debit, type EntryDraft } from '#ledger/entry_draft'

type Facts = {
  on: Day
  netCents: number
  vatCents: number
  vatRateBps: number
  wornCents: number
  thirdPartyId?: number | null
  piece?: string
}

/** Goods: the VAT is due when they are delivered (CGI 269, 1 a), rate by rate. */
const OUTPUT_VAT: Record<number, string> = {
  2000: '445712',
  1000: '445713',
  550: '445714',
  210: '445711',
}

/** What leaves and what it is sold for: 657 and 757 since the plan of 2025. */
export function disposalEntry(asset: Asset, { on, netCents, vatCents, vatRateBps, wornCents, thirdPartyId, piece }: Facts): EntryDraft {
  const { activityId, costCents } = asset
  const isSold = netCents > 0
  return {
    journal: isSold ? 'VE' : 'OD',
    postedOn: on,
    label: `${isSold ? 'Cession' : 'Mise au rebut'} : ${asset.label}`,
    source: asset.source,
    piece: piece ?? `IMMO-${asset.id}`,
    lines: [
      debit('462000', netCents + vatCents, activityId, thirdPartyId),
      debit(asset.depreciationAccount, wornCents, activityId),
      debit('657000', costCents - wornCents, activityId),
      credit('757000', netCents, activityId, null, vatRateBps ? {} : { vatCode: 'E', vatRateBps, vatBaseCents: netCents }),
      credit(OUTPUT_VAT[vatRateBps] ?? '445710', vatCents, activityId, null, {
        vatCode: 'S',
        vatRateBps,
        vatBaseCents: netCents,
      }),
      credit(asset.account, costCents, activityId),
    ],
  }
}

import Asset from '#assets/asset'
import { wornAtEndOf } from '#assets/straight_line'
import { wornOff } from '#assets/worn_off'
import { sum } from '#core/cents'
import { latest, type Day } from '#core/day'
import { lastDay, longPeriod, ofPeriod, periodOf, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type Author, type EntryDraft } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'

export class MonthToCome extends Refusal {
  constructor(period: Period) {
    super(`${longPeriod(period)} n’a pas commencé : les amortissements se passent mois par mois.`, 'period')
  }
}

type Share = { asset: Asset; amountCents: number }

/**
 * Writes the wear of a month, one entry for each activity, on its last day. Asked again, it writes only what is missing;
 * a month that was forgotten is caught up with. Throws MonthToCome, and what postEntry refuses.
 */
export function postDepreciation(period: Period, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    if (period > periodOf(on)) throw new MonthToCome(period)
    const shares = await sharesOf(period, trx_)
    const byActivity = [...Map.groupBy(shares, ({ asset }) => asset.activityId)]
    for (const [activityId, group] of byActivity) {
      const entry = await postEntry(depreciationEntry(period, on, activityId, group), by, trx_)
      await trx_.table('depreciations').multiInsert(
        group.map(({ asset, amountCents }) => ({
          asset_id: asset.id,
          period,
          amount_cents: amountCents,
          entry_id: entry.id,
        }))
      )
    }
    return {
      entries: byActivity.length,
      amountCents: sum(shares.map(({ amountCents }) => amountCents)),
    }
  }, trx)
}

async function sharesOf(period: Period, trx: Transaction): Promise<Share[]> {
  const assets = await Asset.query({ client: trx })
    .where('in_service_on', '<=', lastDay(period))
    .whereNull('disposed_on')
    .orderBy('activity_id')
    .orderBy('id')
    .forUpdate()
  const posted = await trx.from('depreciations').where({ period }).select('asset_id')
  const done = new Set(posted.map((row) => row.asset_id))
  const worn = await wornOff(
    assets.map(({ id }) => id),
    trx
  )
  return assets
    .filter(({ id }) => !done.has(id))
    .map((asset) => ({ asset, amountCents: wornAtEndOf(asset, period) - worn.get(asset.id)! }))
    .filter(({ amountCents }) => amountCents > 0)
}

function depreciationEntry(period: Period, on: Day, activityId: number, shares: Share[]): EntryDraft {
  return {
    journal: 'OD',
    postedOn: lastDay(period),
    validatedOn: latest(on, lastDay(period)),
    label: `Amortissements ${ofPeriod(period)}`,
    source: `depreciation:${period}`,
    piece: `AMO-${period}`,
    lines: [
      debit('681120', sum(shares.map(({ amountCents }) => amountCents)), activityId),
      ...shares.map(({ asset, amountCents }) => credit(asset.depreciationAccount, amountCents, activityId)),
    ],
  }
}

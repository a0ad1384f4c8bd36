import Asset from '#assets/asset'
import { STOCK_ACCOUNTS, type StockAccount } from '#assets/stock_count'
import StockCount from '#assets/stock_count'
import { wornOn } from '#assets/straight_line'
import { wornOff } from '#assets/worn_off'
import type { Day } from '#core/day'
import { periodOf } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import type ExitPlan from '#exits/plan/exit_plan'
import { balancesOn } from '#ledger/balances'
import { credit, crossing, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'

/**
 * Without a company to buy them, things stay with the house that owns them: shared services take assets and stock over at
 * book value, and the activity receives that value (581). Asked again, it takes what is left.
 */
export function takeOverThings(plan: ExitPlan, sharedId: number, on: Day, by: { id: number }, trx?: Transaction): Promise<void> {
  return inTransaction(async (trx_) => {
    const { activityId } = plan
    const assets = await Asset.query({ client: trx_ }).where('activity_id', activityId).whereNull('disposed_on').orderBy('id').forUpdate()
    const worn = await wornOff(
      assets.map(({ id }) => id),
      trx_
    )
    for (const asset of assets) await takeAsset(asset, worn.get(asset.id)!, { plan, sharedId, on, by, trx: trx_ })

    for (const { account, balanceCents } of await balancesOn(on, { activityId, accounts: Object.keys(STOCK_ACCOUNTS) }, trx_)) {
      if (balanceCents > 0) await takeStock(account as StockAccount, balanceCents, { plan, sharedId, on, by, trx: trx_ })
    }
  }, trx)
}

type Taking = { plan: ExitPlan; sharedId: number; on: Day; by: { id: number }; trx: Transaction }

/** Its wear to the day is the activity's; what it is still worth becomes the house's, with its history. */
async function takeAsset(asset: Asset, worn: number, { plan, sharedId, on, by, trx }: Taking) {
  const { activityId, costCents, account, depreciationAccount, source } = asset
  const wear = Math.max(0, wornOn(asset, on) - worn)
  const wornCents = worn + wear
  const entry = await postEntry(
    {
      journal: 'OD',
      postedOn: on,
      label: `Reprise par la coopérative\u00A0: ${asset.label}`,
      source,
      piece: `SORTIE-${plan.id}`,
      lines: [
        debit('681120', wear, activityId),
        debit(depreciationAccount, wornCents - wear, activityId),
        credit(account, costCents, activityId),
        debit(account, costCents, sharedId),
        credit(depreciationAccount, wornCents, sharedId),
        ...crossing(costCents - wornCents, sharedId, activityId),
      ],
    },
    by,
    trx
  )
  if (wear > 0)
    await trx.table('depreciations').insert({ asset_id: asset.id, period: periodOf(on), amount_cents: wear, entry_id: entry.id })
  await asset.merge({ activityId: sharedId }).save()
}

async function takeStock(account: StockAccount, cents: number, { plan, sharedId, on, by, trx }: Taking) {
  const entry = await postEntry(
    {
      journal: 'OD',
      postedOn: on,
      label: `Reprise par la coopérative\u00A0: ${STOCK_ACCOUNTS[account].label.toLowerCase()}`,
      source: plan.subject,
      piece: `SORTIE-${plan.id}`,
      lines: [credit(account, cents, plan.activityId), debit(account, cents, sharedId), ...crossing(cents, sharedId, plan.activityId)],
    },
    by,
    trx
  )
  await StockCount.create(
    { activityId: plan.activityId, account, valueCents: 0, countedOn: on, countedById: by.id, entryId: entry.id },
    { client: trx }
  )
}

import type { Transaction } from '#core/transaction'
import Activity from '#activities/activity'
import Brand from '#activities/brand/brand'
import type { Brand as Look } from '#documents/logo'

/** How an activity looks on paper, as its papers keep it; nothing when it never said. */
export async function brandOf(activityId: number, trx?: Transaction): Promise<Look | undefined> {
  const brand = await Brand.query({ client: trx }).where('activity_id', activityId).preload('logo').first()
  if (!brand) return undefined
  const { logo, logoWidth, logoHeight, color, footer } = brand
  return {
    ...(logo && { logo: { sha256: logo.sha256, width: logoWidth!, height: logoHeight! } }),
    ...(color && { color }),
    ...(footer && { footer }),
  }
}

/** The house's own look. */
export async function houseBrand(trx?: Transaction): Promise<Look | undefined> {
  const shared = await Activity.query({ client: trx }).where('is_shared_services', true).select('id').first()
  return shared ? brandOf(shared.id, trx) : undefined
}
